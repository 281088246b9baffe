import type { TablePart } from './cells'
import { NotColumnar } from './cells'
import type { TableLayout } from './scan'
import { guessRowStart, type RangeOptions, type RangePart, readRange } from './scan'

/** A range of a file's bytes. Its rows are those that start in it. */
export interface ByteRange {
  readonly from: number
  readonly to: number
  /** Whether a row is known to start at `from`. */
  readonly atRow: boolean
}

/**
 * Reads a byte range, perhaps on another thread. Resolves to null where that gives no rows: the file
 * must be read by rows, or it cannot be told where a row starts.
 */
export type ReadRange = (
  file: File,
  range: ByteRange,
  layout: TableLayout,
  onRead: (bytes: number, rows: number) => void,
) => Promise<RangePart | null>

/** Shorter ranges are not worth a helper. */
const leastBytes = 1 << 22
/** Ranges are short enough for all threads to end at nearly the same time. */
const mostBytes = 1 << 25
const rangesPerThread = 4

/** Reads one range on this thread. */
export async function readOneRange(
  file: File,
  { from, to, atRow }: ByteRange,
  layout: TableLayout,
  options: RangeOptions = {},
): Promise<RangePart | null> {
  try {
    const start = atRow ? from : await guessRowStart(file, from, layout)
    return start === null ? null : await readRange(file, start, to, layout, options)
  } catch (error) {
    if (error instanceof NotColumnar) return null
    throw error
  }
}

/**
 * Reads all rows of a file from `from` on, on this thread and by all helpers side by side. Each takes
 * the next range; a range counts only if it starts exactly where the rows before it end, else it is
 * read again from there, so that the rows are those of one pass. Throws NotColumnar where the file
 * must be read by rows; rejects as the helpers do.
 */
export async function readParts(
  file: File,
  from: number,
  layout: TableLayout,
  helpers: readonly ReadRange[],
  options: RangeOptions & { readonly rangeBytes?: number | undefined },
): Promise<TablePart[]> {
  const ranges = cut(from, file.size, helpers.length + 1, options.rangeBytes)
  const progress = new RangeProgress(ranges.length, options.onRead)
  const found: (RangePart | null)[] = []
  const here: ReadRange = (file, range, layout, onRead) =>
    readOneRange(file, range, layout, { ...options, onRead })
  let next = 0
  const work = async (read: ReadRange) => {
    try {
      while (next < ranges.length) {
        const index = next++
        const onRead = (bytes: number, rows: number) => progress.at(index, bytes, rows)
        found[index] = await read(file, ranges[index]!, layout, onRead)
      }
    } finally {
      // After a failure nobody starts on another range.
      next = ranges.length
    }
  }
  await Promise.all([here, ...helpers].map(work))

  const parts: TablePart[] = []
  let at = from
  for (const [index, { to }] of ranges.entries()) {
    // A row may be longer than a range.
    if (at >= to) continue
    const known = found[index]
    const { part, end } =
      known?.start === at
        ? known
        : await readRange(file, at, to, layout, { ...options, onRead: undefined })
    parts.push(part)
    at = end
  }
  return parts
}

function cut(
  from: number,
  end: number,
  threads: number,
  rangeBytes = Math.max(
    leastBytes,
    Math.min(mostBytes, Math.ceil((end - from) / (threads * rangesPerThread))),
  ),
): ByteRange[] {
  const length = threads === 1 ? end - from : rangeBytes
  const ranges: ByteRange[] = []
  for (let at = from; at < end; at += length)
    ranges.push({ from: at, to: Math.min(end, at + length), atRow: at === from })
  return ranges
}

/** Sums what the ranges report. */
class RangeProgress {
  private readonly bytes: Float64Array
  private readonly rows: Float64Array

  constructor(
    ranges: number,
    private readonly onRead: RangeOptions['onRead'],
  ) {
    this.bytes = new Float64Array(ranges)
    this.rows = new Float64Array(ranges)
  }

  at(range: number, bytes: number, rows: number): void {
    this.bytes[range] = bytes
    this.rows[range] = rows
    this.onRead?.(sum(this.bytes), sum(this.rows))
  }
}

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0)
