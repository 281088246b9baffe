import { cellText } from './batch'
import { isBlank } from './blank'
import { CellIndex } from './cellIndex'
import type { Layout } from './layout'

/** The header of a file and what stands before it. */
export interface Head {
  /** The header's cells as the file has them. */
  readonly cells: readonly string[]
  /** 1-based row of the header; the rows before it are blank. */
  readonly row: number
  /** Position of the first byte after the header. */
  readonly end: number
}

/** Length of the byte-order mark at the start of a file: 3, or 0 where there is none. */
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/**
 * The header: the first row that is not blank. `bytes` are the start of the file. Null where it does
 * not end in them. Throws NotColumnar where the file must be read by rows.
 */
export function findHead(bytes: Uint8Array, layout: Layout): Head | null {
  const index = new CellIndex(layout)
  let at = markLength(bytes)
  index.startBlock(bytes, at, bytes.length)
  for (let row = 1; ; row++) {
    const from = index.length
    at = index.addRow(bytes, at)
    if (at < 0) return null
    const { bounds, length } = index
    if (isBlank(bytes, bounds, from, length)) continue
    const cells = Array.from({ length: (length - from) / 2 }, (_, cell) =>
      cellText(bytes, bounds[from + 2 * cell]!, bounds[from + 2 * cell + 1]!),
    )
    return { cells, row, end: at }
  }
}
