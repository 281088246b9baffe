/**
 * Reads a file row by row: any format, any slip in it. Slower than reading from bytes, and what
 * that is held against.
 */
export { readByRows } from './readByRows'
export { usualWriting } from './usualWriting'
