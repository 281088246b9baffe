import type { RowRole } from '../../../contracts/reading'
import { bodyRole } from './bodyRole'

/** So many rows at the end of a file can be totals and notes. */
export const tailRows = 10

/** What the last rows of a file are, in their order. */
export function tailRoles(rows: readonly (readonly string[])[], width: number): RowRole[] {
  return rows.map((cells) => bodyRole(cells, width))
}
