import Papa from 'papaparse'
import { type Dialect, rowEnd } from './dialect'
import type { QuoteProblem, RowChunk } from './rowSource'

const usualChunk = 1 << 18
/** A row longer than this is taken for a quote that nobody closed. */
const longestRow = 1 << 24
/** After so many unclosed quotes the file plainly does not use quotes as CSV does. */
const mostUnclosed = 100

/**
 * Cuts a stream of text into rows of cells, about `chunkLength` characters at a time. Broken quotes
 * are mended row by row and reported.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  dialect: Dialect,
  chunkLength = usualChunk,
): AsyncGenerator<RowChunk, void> {
  const splitter = new RowSplitter(dialect)
  let pending = ''
  let wanted = chunkLength
  for await (const piece of text) {
    pending += piece
    if (pending.length < wanted) continue
    const chunk = splitter.take(pending, pending.length > longestRow)
    pending = pending.slice(chunk.consumed)
    // Waiting for twice as much keeps a long quoted cell from being scanned again and again.
    wanted = chunk.rows.length > 0 ? pending.length + chunkLength : pending.length * 2
    if (chunk.rows.length > 0) yield chunk
  }
  while (pending !== '') {
    const chunk = splitter.take(pending, true)
    pending = pending.slice(chunk.consumed)
    yield chunk
  }
}

interface Taken extends RowChunk {
  /** Characters of the text that the rows cover. */
  readonly consumed: number
}

class RowSplitter {
  private readonly delimiter: string
  private readonly newline: '\n' | '\r'
  private unclosed = 0

  constructor(dialect: Dialect) {
    this.delimiter = dialect.delimiter
    this.newline = rowEnd(dialect.newline)
  }

  /**
   * The rows that are complete in `text`. With `force` the last row is complete too; where its
   * quote never closes, its first line alone is taken, with quotes as text.
   */
  take(text: string, force: boolean): Taken {
    const taken = this.parse(text, true)
    if (taken.rows.length > 0 || !force) return taken
    const last = this.parse(text, false)
    if (!last.unclosed) return last
    this.unclosed++
    const end = text.indexOf(this.newline)
    const line = end < 0 ? text : text.slice(0, end)
    return {
      rows: [withoutReturn(line.split(this.delimiter))],
      quoteProblems: [{ index: 0, code: 'unclosed-quote' }],
      consumed: end < 0 ? text.length : end + 1,
    }
  }

  private parse(text: string, ignoreLastRow: boolean): Taken & { readonly unclosed: boolean } {
    const quoted = this.unclosed < mostUnclosed && text.includes('"')
    const config = { delimiter: this.delimiter, newline: this.newline }
    if (!quoted) {
      const parser = new Papa.Parser({ ...config, fastMode: true })
      const { data, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, ignoreLastRow)
      for (const row of data) withoutReturn(row)
      return { rows: data, quoteProblems: [], consumed: meta.cursor, unclosed: false }
    }
    const rows: string[][] = []
    const quoteProblems: QuoteProblem[] = []
    let consumed = 0
    let unclosed = false
    const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const row = withoutReturn(data[0] ?? [])
      if (hasStrayQuote(row, text, consumed, meta.cursor))
        quoteProblems.push({ index: rows.length, code: 'stray-quote' })
      unclosed = errors.some((error) => error.code === 'MissingQuotes')
      consumed = meta.cursor
      rows.push(row)
    }
    new Papa.Parser({ ...config, step }).parse(text, 0, ignoreLastRow)
    return { rows, quoteProblems, consumed, unclosed }
  }
}

/** Rows are cut at LF; the CR of a CR LF line end is still on the last cell. */
function withoutReturn(row: string[]): string[] {
  const last = row.length - 1
  if (row[last]?.endsWith('\r')) row[last] = row[last].slice(0, -1)
  return row
}

/** A quote in a cell belongs there only where the file has the cell in quotes, with it doubled. */
function hasStrayQuote(row: readonly string[], text: string, from: number, to: number): boolean {
  if (!row.some((cell) => cell.includes('"'))) return false
  const raw = text.slice(from, to)
  return row.some((cell) => cell.includes('"') && !raw.includes(`"${cell.replaceAll('"', '""')}"`))
}
