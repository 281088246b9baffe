import type { SortDirection } from '../../../contracts'

const prefix = 'column:'

/** The sort key of a column of the file. */
export const columnSort = (name: string) => prefix + name

/** The column that a sort key names, or null for the list's own columns. */
export const sortedColumn = (sort: string) =>
  sort.startsWith(prefix) ? sort.slice(prefix.length) : null

/** IDs start from the smallest, everything else from the largest. */
export const startDirection = (sort: string): SortDirection =>
  sort === 'id' ? 'ascending' : 'descending'

export const turned = (direction: SortDirection): SortDirection =>
  direction === 'ascending' ? 'descending' : 'ascending'
