import { type NumberMeaning, numberText, type SheetCell } from '../sheets'
import { cellString } from './sharedStrings'

/** What the cells of one workbook have in common. */
export interface CellContext {
  readonly strings: readonly string[]
  /** What each cell style makes of a number. */
  readonly meanings: readonly NumberMeaning[]
  readonly from1904: boolean
}

/**
 * The text of a cell as a CSV would have it: numbers with a point, dates in ISO 8601, percentages as
 * "12.5%" (0.125 where `plain`), TRUE and FALSE, errors such as #N/A as they are shown. Of a formula its stored result.
 */
export function cellValue(
  cell: SheetCell,
  { strings, meanings, from1904 }: CellContext,
  plain: boolean,
): string {
  const { type, value } = cell
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'inlineStr') return cellString(value)
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value
  const meaning = meanings[cell.style] ?? 'number'
  return numberText(value.trim(), plain && meaning === 'percent' ? 'number' : meaning, from1904)
}
