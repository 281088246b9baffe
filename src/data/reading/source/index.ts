/**
 * The seam between a file and its rows (`RowSource`), and how bytes come out of a file: whole, as a
 * stream of text, or hashed.
 */
export { fileHash } from './fileHash'
export { hold } from './held'
export { readBytes, unreadable } from './readBytes'
export type { Description, RowChunk, RowOptions, RowSource } from './rowSource'
export { NotUtf8, notText, readText } from './textStream'
