import { excelDate, type NumberMeaning } from './excelDate'
import { cellString } from './sharedStrings'
import type { SheetCell } from './sheetCells'

/** What the cells of one workbook have in common. */
export interface CellContext {
  readonly strings: readonly string[]
  /** What each cell style makes of a number. */
  readonly meanings: readonly NumberMeaning[]
  readonly from1904: boolean
}

/**
 * The text of a cell as a CSV would have it: numbers with a point, dates in ISO 8601, percentages as
 * "12.5%", TRUE and FALSE, errors such as #N/A as they are shown. Of a formula its stored result.
 */
export function cellValue(cell: SheetCell, { strings, meanings, from1904 }: CellContext): string {
  const { type, value } = cell
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'inlineStr') return cellString(value)
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value
  return numberText(value.trim(), meanings[cell.style] ?? 'number', from1904)
}

const wholeNumber = /^[+-]?\d+$/

function numberText(written: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(written)
  // Long digits are IDs from other programs than Excel, which has 15.
  const isExact = Number.isSafeInteger(number) || !wholeNumber.test(written)
  if (written === '' || !Number.isFinite(number) || !isExact) return written
  if (meaning === 'number') return String(number)
  // 0.07 × 100 is not 7 in float64; 15 digits are what a sheet has.
  if (meaning === 'percent') return `${Number((number * 100).toPrecision(15))}%`
  return excelDate(number, meaning, from1904) ?? String(number)
}
