export { ColumnBuilder } from './columnBuilder'
export { formatOf, type NumberReading, numberReading, readNumber } from './numberReading'
export { plainRowsOf, pointsIn } from './plainRows'
export { typeColumn } from './typeColumn'
export { type TableBody, type TypingOptions, typeColumns } from './typeColumns'
export {
  OddCells,
  type OpenQuestion,
  type TypedColumn,
  type TypingHints,
  typedText,
} from './typedColumn'
