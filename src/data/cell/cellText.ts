import { isPlainNumber } from '../../ground/words'
import { isFirstOfMissing, isMissingWord } from './missingWords'

/** What the text of one cell can be. `code` is digits that only text keeps: "007", 20-digit numbers. */
export type CellKind = 'missing' | 'number' | 'code' | 'text'

const leadingZero = /^[+-]?0\d/
const wholeNumber = /^[+-]?\d+$/
/** Ten digits and more behind a plus: a telephone number. */
const telephone = /^\+\d{10,}$/

/**
 * Classifies a cell by itself. Numbers are plain decimals with an optional sign and exponent; white space
 * around them is ignored. What would not survive as a float64 (leading zeros, integers beyond
 * 2^53, telephone numbers) is a `code`; what overflows to infinity is `text`, and so are numbers
 * written in another convention, which only the whole column tells.
 */
export function cellKind(cell: string): CellKind {
  if (startsLikeWord(cell)) return 'text'
  const text = cell.trim()
  if (isMissingWord(text)) return 'missing'
  if (!isPlainNumber(text)) return 'text'
  if (leadingZero.test(text) || telephone.test(text)) return 'code'
  const value = Number(text)
  if (!Number.isFinite(value)) return 'text'
  return wholeNumber.test(text) && !Number.isSafeInteger(value) ? 'code' : 'number'
}

/** True for a first letter that neither a number nor a word for "no value" has; spares the rest. */
function startsLikeWord(cell: string): boolean {
  const letter = cell.charCodeAt(0) | 0x20
  return letter >= 0x61 && letter <= 0x7a && !isFirstOfMissing(letter)
}

/** A row in which nothing is written: an empty line, or delimiters with white space between. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false
  return true
}
