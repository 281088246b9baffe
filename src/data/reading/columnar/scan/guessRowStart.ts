import { byte, type Layout, NotColumnar } from '../cells'
import { CellIndex } from './cellIndex'
import { bytesOf } from './fileBytes'
import type { TableLayout } from './rangeScanner'

/** So far the start of a row is looked for. */
const windowBytes = 1 << 16
/** So many rows are looked at to tell whether the bytes before a position end within quotes. */
const rowsTried = 50

/**
 * Where the first row seems to start at or after `from` > 0; null where that cannot be told. Line
 * ends in quotes look like ends of rows: of both readings, within quotes and not, the one counts that
 * gives rows of the table's width. It is a guess, right only if reading on from before arrives there.
 */
export async function guessRowStart(
  file: File,
  from: number,
  layout: TableLayout,
): Promise<number | null> {
  const bytes = await bytesOf(file, from - 1, from - 1 + windowBytes)
  const outside = firstRow(bytes, layout, false)
  const inside = firstRow(bytes, layout, true)
  const best = fittingRows(bytes, inside, layout) > fittingRows(bytes, outside, layout)
  const start = best ? inside : outside
  return start < 0 ? null : from - 1 + start
}

/** Where the first row starts after the first byte, if that is within quotes or not; −1 if none does. */
function firstRow(bytes: Uint8Array, { newline }: Layout, inside: boolean): number {
  let quoted = inside
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === byte.quote) quoted = !quoted
    else if (code === newline && !quoted) return at + 1
  }
  return -1
}

/** How many of the rows from there on have the table's width; −1 where one cannot be read. */
function fittingRows(bytes: Uint8Array, start: number, layout: TableLayout): number {
  if (start < 0) return -1
  const index = new CellIndex(layout)
  try {
    index.startBlock(bytes, start, bytes.length)
    let fitting = 0
    let at = start
    for (let row = 0; row < rowsTried; row++) {
      const before = index.length
      at = index.addRow(bytes, at)
      if (at < 0) break
      if (index.length - before === 2 * layout.width) fitting++
    }
    return fitting
  } catch (error) {
    if (error instanceof NotColumnar) return -1
    throw error
  }
}
