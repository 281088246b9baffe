import type { Sheet, Workbook } from './workbook'

/** Where the table of a sheet lies, as far as it was looked at. */
export interface SheetExtent {
  /** Columns from 0 in which something stands; `last` is −1 for an empty sheet. */
  readonly first: number
  readonly last: number
  /** Rows with two cells or more, those not looked at estimated. */
  readonly tableRows: number
  /** False where the sheet is longer than what was looked at. */
  readonly isWhole: boolean
}

/** Looks at the first `mostBytes` of a sheet's XML. Rejects as reading the workbook does. */
export async function sheetExtent(
  workbook: Workbook,
  sheet: Sheet,
  mostBytes: number,
): Promise<SheetExtent> {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  let tableRows = 0
  for await (const { rows, done } of workbook.rows(sheet)) {
    for (const { cells } of rows) {
      if (cells.length > 1) tableRows++
      for (const { column } of cells) {
        if (column < first) first = column
        if (column > last) last = column
      }
    }
    if (done < mostBytes || done >= sheet.bytes) continue
    return { first, last, tableRows: (tableRows * sheet.bytes) / done, isWhole: false }
  }
  return { first, last, tableRows, isWhole: true }
}
