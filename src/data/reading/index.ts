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
export { pastedFile } from './pasted'
export { previewReading } from './previewReading'
export { readTable } from './readTable'
export { openRows, readRows } from './rows'
export { fileHash } from './source'
