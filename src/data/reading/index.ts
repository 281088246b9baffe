/**
 * Any file of customers as typed columns: rows in = rows out + rows listed as left out.
 *
 * A file is opened once (`rows`): unpacked, its encoding, dialect and structure found from its
 * first 64 kB. Its rows are then read in one of two ways. `columnar` reads plain CSV from its bytes
 * into columns without making a string of each cell; whatever it does not handle, and every error,
 * is read again row by row (`byRows`), which is also the oracle of its property tests: same table,
 * same problems. Workbooks and Parquet always come row by row. Columns are typed once, from their
 * distinct cells (`typing`).
 *
 * The first 64 kB are read as a table of their own first, so that columns and values can be shown
 * while the rest is read. What a person chose goes with the file (`ReadingOptions`) to every worker
 * that reads it again.
 */
export { readByRows } from './byRows'
export {
  type ByteRange,
  type RangePart,
  type ReadRange,
  readColumnar,
  readOneRange,
  type TableLayout,
  type TablePart,
} from './columnar'
export { setConverter } from './converted'
export { pastedFile } from './pasted'
export { previewReading } from './previewReading'
export { readTable } from './readTable'
export { openRows, readRows } from './rows'
export { fileHash } from './source'
