import { cleanCells, type Dialect, splitRows } from '../dialect'
import type { RowChunk } from '../source'

/** Fewer cells in quotes together may be one cell of a short row. */
const fewestWrapped = 3

/** What rows are mended to. */
export interface Mending {
  readonly dialect: Dialect
  /** Cells of a row of the table. */
  readonly width: number
  /** Spaces around cells fill columns up to a width. */
  readonly trimmed: boolean
  /** Rows that stand in quotes as a whole may have two cells too. */
  readonly wrapped: boolean
}

/**
 * Rows as they are meant: a row in quotes as a whole is parted into its cells, and cells lose signs
 * that are not seen, marks of text and, where asked, the spaces that fill their columns.
 */
export function mendRows({ rows, damage }: RowChunk, mending: Mending): RowChunk {
  const more: RowChunk['damage'][number][] = []
  const mended = rows.map((row, index) => {
    if (row.length === 1 && row[0] === '') return row
    const parted = parts(row, mending)
    if (parted !== row) more.push({ index, code: 'row-in-quotes' })
    const { cells, mark } = cleanCells(parted)
    if (mark) more.push({ index, code: mark })
    return mending.trimmed ? cells.map((cell) => cell.trim()) : cells
  })
  return { rows: mended, damage: more.length === 0 ? damage : [...damage, ...more] }
}

/** The cells of a row that stands in quotes as a whole. */
function parts(row: string[], { dialect, width, wrapped }: Mending): string[] {
  const [line = ''] = row
  if (row.length !== 1 || width < (wrapped ? 2 : fewestWrapped)) return row
  if (dialect.delimiter === '' || !line.includes(dialect.delimiter)) return row
  const [cells, ...others] = splitRows(line, dialect, { whole: true, mostRows: 2 }).rows
  return cells?.length === width && others.length === 0 ? cells : row
}

/** A row that stands in quotes as a whole. */
const wrappedLine = /^"(?:[^"]|"")*"$/
const wrappedShare = 0.6

/** A text whose lines mostly stand in quotes as wholes, without these; null for other texts. */
export function withoutWrapping(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/)
  const filled = lines.filter((line) => line !== '')
  const isWrapped = (line: string) => wrappedLine.test(line) && /[,;\t|]/.test(line)
  if (filled.length < 2 || filled.filter(isWrapped).length < wrappedShare * filled.length)
    return null
  return lines
    .map((line) => (isWrapped(line) ? line.slice(1, -1).replaceAll('""', '"') : line))
    .join('\n')
}

/** Spaces that fill a column up stand in most of its cells, which are then of one length or nearly all padded. */
const paddedShare = 0.5
const equalShare = 0.9
const surelyPadded = 0.6
const fewestPadded = 6
/** Columns that are looked at. */
const judgedColumns = 200

/** Whether a column of the first rows is filled up with spaces. */
export function isFilledUp(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  for (let column = 0; column < Math.min(width, judgedColumns); column++) {
    const all = rows.flatMap((row) => (row[column] ? [row[column]!] : []))
    const cells = all.filter((cell) => cell.trim() !== '')
    const padded = cells.filter((cell) => cell.endsWith(' ') || cell.startsWith(' ')).length
    if (cells.length < 3 || padded < paddedShare * cells.length) continue
    // The header may not be filled up.
    const below = all.slice(1)
    const equal = below.filter(({ length }) => length === below.at(-1)!.length).length
    if (equal >= equalShare * below.length) return true
    if (padded >= fewestPadded && padded >= surelyPadded * cells.length) return true
  }
  return false
}
