/**
 * Reads plain CSV from its bytes, on several threads where there are any.
 *
 * Cell bounds are found by scanning (`scan`), numbers parsed from bytes to the exact double and
 * texts turned into codes by hashing bytes (`cells`), and parts put together in file order
 * (`merge`).
 *
 * Files from 16 MB on are read by several workers side by side. `readParts` cuts the file into
 * ranges of 4 to 32 MB; each thread takes the next and streams it for itself. Where rows start in a
 * range is guessed: line ends within quotes look like ends of rows, so of both readings the one
 * counts that gives rows of the table's width. A range whose first row does not start exactly where
 * the rows before it end is read again from there, so the table is that of one pass, whatever was
 * guessed.
 */
export type { TablePart } from './cells'
export { readColumnar } from './readColumnar'
export { type ByteRange, type ReadRange, readOneRange } from './readParts'
export type { RangePart, TableLayout } from './scan'
