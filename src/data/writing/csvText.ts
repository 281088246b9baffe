import Papa from 'papaparse'
import type { FileInfo } from '../../contracts/table'

const byteOrderMark = '\ufeff'

/**
 * Rows as CSV text, written as the file they came from: its delimiter, its line ends, its
 * byte-order mark if it has one. Cells are quoted where RFC 4180 asks for it.
 */
export async function* csvText(
  file: File,
  { delimiter, newline }: FileInfo,
  rows: AsyncIterable<readonly string[][]>,
): AsyncGenerator<string, void> {
  if (await startsWithMark(file)) yield byteOrderMark
  for await (const chunk of rows) {
    if (chunk.length > 0) yield Papa.unparse([...chunk], { delimiter, newline }) + newline
  }
}

async function startsWithMark(file: File): Promise<boolean> {
  const [a, b, c] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  return a === 0xef && b === 0xbb && c === 0xbf
}
