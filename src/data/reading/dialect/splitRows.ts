import { isTextFormula } from './cellMarks'
import type { Dialect } from './dialect'
import { type Ends, readQuoted } from './quotedCell'

/** A row whose quotes had to be mended. `index` counts from 0 within the rows. */
interface MendedRow {
  readonly index: number
  readonly code: 'stray-quote' | 'unclosed-quote'
}

export interface SplitText {
  readonly rows: string[][]
  readonly mended: MendedRow[]
  /** Characters of the text that the rows cover. */
  readonly consumed: number
}

export interface SplitOptions {
  /** False: the text goes on, so a row that does not end in it is left. */
  readonly whole: boolean
  readonly mostRows?: number
  /** Cells of a row of the table, where known: what a row with a stray quote is mended to. */
  readonly width?: number | undefined
}

/**
 * Cuts text into rows of cells. A quote that is not where the dialect has quotes is text: its row is
 * read up to its line end and told in `mended`, so that one slip never costs the rows after it. Takes
 * time in proportion to the text, whatever stands in it.
 */
export function splitRows(text: string, dialect: Dialect, options: SplitOptions): SplitText {
  const { mostRows = Number.POSITIVE_INFINITY } = options
  const cutter = new RowCutter(text, dialect, options)
  const rows: string[][] = []
  const mended: MendedRow[] = []
  while (rows.length < mostRows) {
    const row = cutter.next()
    if (!row) break
    if (cutter.mended) mended.push({ index: rows.length, code: cutter.mended })
    rows.push(row)
  }
  return { rows, mended, consumed: cutter.rowStart }
}

/** After so many broken cells in a row all its quotes are text: looking for ends of each takes time. */
const mostBroken = 3
/** Opening quotes that are tried as text until a row has the width of the table. */
const mostTried = 50
/** Trying may take this many times the characters read so far, and so many at first. */
const triedShare = 2
const triedAtFirst = 1 << 16

class RowCutter implements Ends {
  /** Where the next row starts. */
  rowStart = 0
  /** What was mended in the row given last. */
  mended: MendedRow['code'] | null = null
  /** What is wrong with the quotes of the row that is being cut. */
  private broken: MendedRow['code'] | null = null
  private readonly delimiter: Finder
  private readonly feed: Finder
  private readonly lone: Finder | null
  private readonly quote: string
  private readonly runs: boolean
  private readonly whole: boolean
  private readonly width: number | undefined
  /** Where a quote opens no cell. */
  private textQuote = -1
  /** Cells of the row cut last whose quotes are not as they should be. */
  private slips = 0
  /** Characters that were read again to make rows fit. */
  private triedLength = 0

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect,
    { whole, width }: SplitOptions,
  ) {
    this.whole = whole
    this.width = width
    this.delimiter = new Finder(text, dialect.delimiter)
    this.feed = new Finder(text, dialect.newline === '\r' ? '\r' : '\n')
    this.lone = dialect.mixed && dialect.newline !== '\r' ? new Finder(text, '\r') : null
    this.runs = dialect.delimiter === ' '
    this.quote = dialect.quote !== '' && text.includes(dialect.quote) ? dialect.quote : ''
  }

  /** The next row; null where none ends in the text. */
  next(): string[] | null {
    const { text, rowStart } = this
    if (rowStart >= text.length) return null
    this.mended = null
    this.broken = null
    const row = this.cut(text.length) ?? this.mend()
    return row && this.mended ? this.refit(row, rowStart) : row
  }

  /** The row whose quotes are broken, up to the end of its line. */
  private mend(): string[] | null {
    const { broken, text, whole } = this
    if (broken === null || (broken === 'unclosed-quote' && !whole)) return null
    const end = this.lineEnd(this.rowStart)
    if (end === text.length && !whole) return null
    this.mended = broken
    return this.cut(end)
  }

  /** A mended row as wide as the table, if it is so with one quote less that opens a cell. */
  private refit(cells: string[], start: number): string[] {
    const { text, quote, width, rowStart: end } = this
    if (width === undefined || cells.length === width) return cells
    let best = cells
    let fewest = Number.POSITIVE_INFINITY
    let at = start - 1
    for (let tried = 0; tried < mostTried; tried++) {
      at = text.indexOf(quote, at + 1)
      if (at < 0 || at >= end) break
      if (at > start && !this.dialect.delimiter.endsWith(text[at - 1]!)) continue
      this.triedLength += end - start
      if (this.triedLength > triedAtFirst + triedShare * end) break
      this.rowStart = start
      this.textQuote = at
      const fitted = this.cut(end)
      if (fitted?.length !== width || this.slips >= fewest) continue
      best = fitted
      fewest = this.slips
    }
    this.textQuote = -1
    this.rowStart = end
    return best
  }

  /**
   * The row, its cells being looked for before `limit`. Null where it does not end in the text, or
   * `broken` says what is wrong with its quotes; a row that is being mended takes these as text.
   */
  private cut(limit: number): string[] | null {
    const { text, runs, quote } = this
    const mending = this.mended !== null
    const cells: string[] = []
    let brokenCells = 0
    this.slips = 0
    let at = runs ? this.afterSpaces(this.rowStart) : this.rowStart
    for (;;) {
      const start = this.dialect.padded ? this.afterSpaces(at) : at
      const quoted =
        quote !== '' &&
        text[start] === quote &&
        start !== this.textQuote &&
        brokenCells < mostBroken
          ? readQuoted(text, start, limit, this.dialect, this)
          : null
      if (quoted?.broken && !mending) {
        this.broken = quoted.broken
        return null
      }
      if (quoted?.stray) this.slip()
      if (quoted?.broken) brokenCells++
      if (quoted && !quoted.broken) {
        cells.push(quoted.value)
        at = quoted.end
      } else at = this.unquoted(cells, start, limit)
      if (at < limit && this.delimiter.isAt(at)) {
        at += this.dialect.delimiter.length
        if (!runs) continue
        at = this.afterSpaces(at)
        if (at < limit && !this.isLineEnd(at)) continue
      }
      return this.endRow(at) ? cells : null
    }
  }

  /** Adds the cell that starts there and is not in quotes. Returns where it ends. */
  private unquoted(cells: string[], start: number, limit: number): number {
    const end = Math.min(this.delimiter.from(start), this.lineEnd(start), limit)
    const endsRow = !this.delimiter.isAt(end)
    const value = this.text.slice(
      start,
      endsRow && end > start && this.text[end - 1] === '\r' && !this.lone ? end - 1 : end,
    )
    // An apostrophe within a word is no slip.
    if (this.quote === '"' && value.includes('"') && !isTextFormula(value)) this.slip()
    cells.push(value)
    return end
  }

  private slip(): void {
    this.mended ??= 'stray-quote'
    this.slips++
  }

  /** Moves on to the next row. False where the row may go on after the text. */
  private endRow(at: number): boolean {
    if (at >= this.text.length) {
      if (!this.whole) return false
      this.rowStart = this.text.length
      return true
    }
    // Of a CR LF after quotes, or of mixed line ends, the CR is at `at`.
    const twice = this.text[at] === '\r' && this.text[at + 1] === '\n'
    const mayGoOn = this.text[at] === '\r' && at + 1 === this.text.length && !this.whole
    if (mayGoOn && this.dialect.newline !== '\r') return false
    this.rowStart = at + (twice && this.dialect.newline !== '\r' ? 2 : 1)
    return true
  }

  /** Whether a cell may end there. */
  isCellEnd(at: number): boolean {
    return this.delimiter.isAt(at) || this.isLineEnd(at)
  }

  private isLineEnd(at: number): boolean {
    if (at >= this.text.length || this.feed.isAt(at)) return true
    if (this.text[at] !== '\r') return false
    return this.lone !== null || this.feed.isAt(at + 1) || at + 1 === this.text.length
  }

  /** The first line end at or after `from`; the text's length where there is none. */
  lineEnd(from: number): number {
    return this.lone ? Math.min(this.feed.from(from), this.lone.from(from)) : this.feed.from(from)
  }

  private afterSpaces(from: number): number {
    let at = from
    while (this.text[at] === ' ') at++
    return at
  }
}

/** Finds a text in another; what was found is kept, so that asking forwards is linear. */
class Finder {
  /** No wanted text starts from `asked` up to `found`. */
  private asked = 0
  private found = -1

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  isAt(at: number): boolean {
    return this.wanted !== '' && this.text.startsWith(this.wanted, at)
  }

  /** The first place at or after `from`; the text's length where there is none. */
  from(from: number): number {
    if (this.wanted === '') return this.text.length
    if (from < this.asked || from > this.found) {
      const found = this.text.indexOf(this.wanted, from)
      this.found = found < 0 ? this.text.length : found
      this.asked = from
    }
    return this.found
  }
}
