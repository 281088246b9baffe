export type { TablePart } from './cells'
export { readColumnar } from './readColumnar'
export { type ByteRange, type ReadRange, readOneRange } from './readParts'
export type { RangePart, TableLayout } from './scan'
