import type { RowRole } from '../../../contracts/reading'
import { isBlankRow } from '../cellText'

/** A row among the data. In a table of one column an empty line is a customer without a value. */
export function bodyRole(cells: readonly string[], width: number): RowRole {
  return width > 1 && isBlankRow(cells) ? 'blank' : 'data'
}
