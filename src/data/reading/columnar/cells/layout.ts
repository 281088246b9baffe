import type { FileInfo } from '../../../../contracts'
import { plainDelimiters } from '../../dialect'

/** Bytes that mean something in a CSV file, and those of numbers. */
export const byte = {
  feed: 0x0a,
  return: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  zero: 0x30,
} as const

/** How the rows of a file are written, in bytes. */
export interface Layout {
  readonly delimiter: number
  /** Rows are cut at LF, or at CR where the file has no LF. */
  readonly newline: 0x0a | 0x0d
}

/** A row as long as this is left to the reader of rows, which knows what to make of it. */
export const longestRow = 1 << 23

/** Thrown where the columns cannot be read from the bytes; the file is then read row by row. */
export class NotColumnar extends Error {}

/** The part of FileInfo that says how a file is written. */
export type FileWriting = Pick<
  FileInfo,
  'format' | 'encoding' | 'delimiter' | 'quote' | 'newline' | 'decimal'
>

/** The layout of a file, or null where it is written in a way that only the reader of rows knows. */
export function layoutOf(written: FileWriting): Layout | null {
  const { format, encoding, delimiter, quote, newline } = written
  const usual = format === 'csv' && encoding === 'utf-8' && quote === '"'
  if (!usual || !plainDelimiters.some((one) => one === delimiter)) return null
  return {
    delimiter: delimiter.charCodeAt(0),
    newline: newline === '\r' ? byte.return : byte.feed,
  }
}
