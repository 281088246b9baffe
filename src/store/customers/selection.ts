import type { CustomerQuery } from '../../contracts'
import { initialQuery, own } from '../state'

/** What a person looks at: the list by a query, one customer, one column. */
const set = own('selection', 'query', 'selectedRow', 'selectedColumn')

export const setQuery = (change: Partial<CustomerQuery>) =>
  set(({ query }) => ({ query: { ...query, ...change } }))
export const resetQuery = () => set({ query: initialQuery })
export const selectCustomer = (row: number | null) => set({ selectedRow: row })
export const selectColumn = (name: string | null) => set({ selectedColumn: name })

/** As at first, for another file. */
export const resetSelection = () =>
  set({ query: initialQuery, selectedRow: null, selectedColumn: null })
