/**
 * What a column is: numbers in one convention, or text, perhaps dates. Typed once, from its
 * distinct cells.
 *
 * The convention in which most rows can be read is the column's; a column of fewer than nine in ten
 * numbers is text, and no cell is changed silently. Columns whose cells allow both decimal signs
 * ("1,234") or both orders of day and month wait until all others are typed and then follow them;
 * what was assumed is kept on the column and shown.
 */
export { ColumnBuilder } from './columnBuilder'
export {
  amongTexts,
  besideNumbers,
  type KindInColumn,
  missingIn,
  settled,
} from './missingInColumn'
export { formatOf, type NumberReading, numberReading, readNumber } from './numberReading'
export { plainRowsOf, pointsIn } from './plainRows'
export { tellCells } from './tellCells'
export { typeColumn } from './typeColumn'
export { type TableBody, type TypingOptions, typeColumns } from './typeColumns'
export {
  OddCells,
  type OpenQuestion,
  type TypedColumn,
  type TypingHints,
  typedText,
} from './typedColumn'
