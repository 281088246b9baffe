/**
 * The cells of one column while a range is read: numbers until a cell says otherwise, then texts.
 * Numbers with a decimal comma are read from bytes as those with a point are; other conventions go
 * through the texts of the column.
 */
export { type Batch, cellText } from './batch'
export { isBlank } from './blank'
export { unpack } from './byteDictionary'
export { ColumnCells } from './columnCells'
export { HeaderCells } from './headerCells'
export { IntList } from './intList'
export { byte, type FileWriting, type Layout, layoutOf, longestRow, NotColumnar } from './layout'
export { numbersAsText } from './numberText'
export type {
  ColumnPart,
  NumberPart,
  RowProblem,
  RowProblemCode,
  TablePart,
  TextPart,
} from './part'
