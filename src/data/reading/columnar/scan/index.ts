/**
 * Where cells and rows stand in bytes: within a range, at the end of the file, which may hold
 * totals and notes, and where a range that begins anywhere has its first row.
 */
export { bytesOf } from './fileBytes'
export { guessRowStart } from './guessRowStart'
export { findBody } from './head'
export type { TableLayout } from './rangeScanner'
export { type RangeOptions, type RangePart, readRange } from './readRange'
export { findTail } from './tail'
