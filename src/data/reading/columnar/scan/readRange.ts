import { HoldfastError } from '../../../../contracts'
import type { TablePart } from '../cells'
import { longestRow, NotColumnar } from '../cells'
import { CellIndex } from './cellIndex'
import { bytesOf, chunksOf } from './fileBytes'
import { RangeScanner, type TableLayout } from './rangeScanner'
import { UnreadBytes } from './unreadBytes'

export interface RangeOptions {
  readonly signal?: AbortSignal | undefined
  /** Called after every chunk with the bytes and table rows of the range read so far. */
  readonly onRead?: ((bytes: number, rows: number) => void) | undefined
  /** Bytes asked for at once: for tests. */
  readonly chunkBytes?: number | undefined
}

/** The rows of a byte range. */
export interface RangePart {
  /** Where the first row starts. */
  readonly start: number
  /** Where the row after the last starts, or the file ends. */
  readonly end: number
  readonly part: TablePart
}

/** Bytes asked for at first beyond a range for the end of its last row. */
const rowEndBytes = 1 << 12

/**
 * Reads the rows of a file that start before `to`. A row starts at `start`. Throws NotColumnar where
 * the file must be read by rows, `cancelled` where the signal says so.
 */
export async function readRange(
  file: File,
  start: number,
  to: number,
  layout: TableLayout,
  { signal, onRead, chunkBytes }: RangeOptions = {},
): Promise<RangePart> {
  const scanner = new RangeScanner(layout)
  const unread = new UnreadBytes()
  let done = 0
  for await (const chunk of chunksOf(file, start, to, chunkBytes)) {
    if (signal?.aborted) throw new HoldfastError('cancelled')
    unread.append(chunk)
    unread.drop(scanner.scan(unread.bytes, 0, unread.length))
    if (unread.length > longestRow) throw new NotColumnar('very long row')
    if (done === 0) reserve(scanner, chunk.length - unread.length, to - start)
    done += chunk.length
    onRead?.(done, scanner.rowCount)
  }
  const end = unread.length === 0 ? to : await readLastRow(file, to, layout, scanner, unread)
  onRead?.(done, scanner.rowCount)
  return { start, end, part: scanner.part() }
}

/** Makes room for the rows that a range of so many bytes seems to have, `read` of them being read. */
function reserve(scanner: RangeScanner, read: number, bytes: number): void {
  if (read > 0) scanner.reserve(Math.ceil((scanner.rowCount / read) * bytes * 1.02))
}

/** Reads the row whose first bytes, those before `at`, are unread. Returns where it ends. */
async function readLastRow(
  file: File,
  at: number,
  layout: TableLayout,
  scanner: RangeScanner,
  unread: UnreadBytes,
): Promise<number> {
  const start = at - unread.length
  const index = new CellIndex(layout)
  for (let to = at; to < file.size; ) {
    const from = to
    to = Math.min(file.size, from + Math.max(rowEndBytes, unread.length))
    unread.append(await bytesOf(file, from, to))
    index.startBlock(unread.bytes, 0, unread.length)
    const length = index.addRow(unread.bytes, 0)
    if (length > 0) {
      scanner.scan(unread.bytes, 0, length)
      return start + length
    }
    if (unread.length > longestRow) throw new NotColumnar('very long row')
  }
  scanner.scanLast(unread.all())
  return file.size
}
