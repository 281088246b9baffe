import type { BandLimits, CustomerQuery } from '../../contracts/scores'
import type { Table } from '../../contracts/table'
import { bandOf } from '../explanation/bands'
import { idSearch } from './search'

export interface Ranked {
  readonly table: Table
  readonly probability: Float32Array
  readonly limits: BandLimits
  /** Name of the ID column, null where rows are named by position. */
  readonly idColumn: string | null
  readonly idOf: (row: number) => string
}

/**
 * The rows that match the query's band and search, ascending; null for all rows.
 *
 * @param within rows known to hold all that match, ascending; null for all rows.
 */
export function matchingRows(
  { table, probability, limits, idColumn, idOf }: Ranked,
  { search, band }: Pick<CustomerQuery, 'search' | 'band'>,
  within: Uint32Array | null,
): Uint32Array | null {
  const text = search.trim().toLowerCase()
  if (!text && band === 'all') return null
  const column = table.columns.find(({ name }) => name === idColumn) ?? null
  const matches = text ? idSearch(column, idOf, text) : null
  const length = within?.length ?? probability.length
  const rows = new Uint32Array(length)
  let count = 0
  for (let i = 0; i < length; i++) {
    const row = within ? within[i]! : i
    if (band !== 'all' && bandOf(probability[row]!, limits) !== band) continue
    if (matches === null || matches(row)) rows[count++] = row
  }
  return rows.slice(0, count)
}
