import { countUpTo } from '../../../ground/maths'

/**
 * 1-based row of the file as a spreadsheet shows it, for a 0-based row of the table. `leading` rows
 * stand before the first row of data; `leftOutAt` has for every row left out after them the number of
 * table rows before it, ascending.
 */
export function sheetRow(tableRow: number, leading: number, leftOutAt: ArrayLike<number>): number {
  return leading + 1 + tableRow + countUpTo(leftOutAt, tableRow)
}
