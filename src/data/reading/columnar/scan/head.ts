import type { Layout } from '../cells'
import { CellIndex } from './cellIndex'

/** Length of the byte-order mark at the start of a file: 3, or 0 where there is none. */
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/**
 * Where the row after the first `rows` rows starts. `bytes` are the start of the file. Null where the
 * rows do not end in them. Throws NotColumnar where the file must be read by rows.
 */
export function findBody(bytes: Uint8Array, layout: Layout, rows: number): number | null {
  const index = new CellIndex(layout)
  let at = markLength(bytes)
  index.startBlock(bytes, at, bytes.length)
  for (let row = 0; row < rows; row++) {
    at = index.addRow(bytes, at)
    if (at < 0) return null
  }
  return at
}
