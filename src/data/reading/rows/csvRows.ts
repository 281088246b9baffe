import type { Dialect } from '../dialect'
import { splitRows } from '../dialect'
import type { RowChunk } from '../source'

const usualChunk = 1 << 18
/** A row longer than this is taken for a quote that nobody closed. */
const longestRow = 1 << 24

interface CsvOptions {
  readonly chunkLength?: number
  /** Cells of a row of the table, which helps to mend rows. */
  readonly width?: number | undefined
}

/**
 * Cuts a stream of text into rows of cells, about `chunkLength` characters at a time. Broken quotes
 * are mended row by row and reported.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  dialect: Dialect,
  { chunkLength = usualChunk, width }: CsvOptions = {},
): AsyncGenerator<RowChunk, void> {
  let pending = ''
  let wanted = chunkLength
  for await (const piece of text) {
    pending += piece
    if (pending.length < wanted) continue
    const { consumed, ...chunk } = take(pending, dialect, width)
    pending = pending.slice(consumed)
    // Waiting for twice as much keeps a long quoted cell from being scanned again and again.
    wanted = chunk.rows.length > 0 ? pending.length + chunkLength : pending.length * 2
    if (chunk.rows.length > 0) yield chunk
  }
  if (pending === '') return
  const { rows, mended } = splitRows(pending, dialect, { whole: true, width })
  yield { rows, damage: mended }
}

/** The rows that end in the text; where it is very long and none does, its first line is one. */
function take(
  text: string,
  dialect: Dialect,
  width?: number,
): RowChunk & { readonly consumed: number } {
  let { rows, mended, consumed } = splitRows(text, dialect, { whole: false, width })
  if (rows.length === 0 && text.length > longestRow)
    ({ rows, mended, consumed } = splitRows(text, dialect, { whole: true, mostRows: 1 }))
  return { rows, damage: mended, consumed }
}
