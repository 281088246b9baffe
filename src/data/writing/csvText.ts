import Papa from 'papaparse'
import type { FileInfo } from '../../contracts'

const byteOrderMark = '\ufeff'

/**
 * Rows as CSV text in UTF-8, written as the file they came from: its delimiter, its quote, its line
 * ends. A byte-order mark comes first where the file has one, and where it is not UTF-8 itself, for
 * Excel would take the text for its own 8-bit encoding. Cells are quoted where RFC 4180 asks for it.
 */
export async function* csvText(
  file: File,
  written: FileInfo,
  rows: AsyncIterable<readonly string[][]>,
): AsyncGenerator<string, void> {
  yield await leadingMark(file, written)
  const text = rowsText(written)
  for await (const chunk of rows) if (chunk.length > 0) yield text(chunk)
}

/** What stands before the first row: a byte-order mark, or nothing. */
export async function leadingMark(file: File, { encoding, format }: FileInfo): Promise<string> {
  const foreign = encoding !== 'utf-8' || format !== 'csv'
  return foreign || (await startsWithMark(file)) ? byteOrderMark : ''
}

/** Writes rows, each with its line end. */
export function rowsText(written: FileInfo): (rows: readonly string[][]) => string {
  const { newline, quote } = written
  const config = { delimiter: delimiterOf(written), newline, quoteChar: quote || '"' }
  return (rows) => Papa.unparse([...rows], config) + newline
}

/** Runs of spaces cannot hold an empty cell, and a file of one column has no delimiter. */
function delimiterOf({ delimiter }: FileInfo): string {
  if (delimiter === ' ') return '\t'
  return delimiter === '' ? ',' : delimiter
}

async function startsWithMark(file: File): Promise<boolean> {
  const [a, b, c] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  return a === 0xef && b === 0xbb && c === 0xbf
}
