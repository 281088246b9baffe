import type { RowRole } from '../../../contracts'
import { cellShape, isBlankRow } from '../../cell'
import { isComment, tableWidth } from '../dialect'
import { explainingRows } from './explainingRows'
import { filledCells } from './filledCells'
import { groupBlanks } from './groupLines'
import { headerEvidence, looksLikeHeader, surelyNames } from './headerEvidence'
import { goesOnBelow, isGroupedAbove, joinedNames } from './headerLines'
import { isNote } from './notes'
import { otherTable } from './otherTable'
import type { Structure } from './structure'
import { widthBelowNotes } from './widthBelowNotes'

type Rows = readonly (readonly string[])[]

/** Above a table so many notes at most have more cells than a name and its value. */
const mostNotes = 8
/** So many lines above a table may hold its delimiter. */
const mostTitles = 40
/** A table has no fewer columns, be they empty. */
const fewestColumns = 2
/** Rows below a title of which a column of values has some; names are among them. */
const typedShare = 0.7

/**
 * Finds the header in the first rows of a file, notes and titles above it, and rows under it that
 * explain the columns. `asked` is the 1-based row of the header where a person says so; 0: there is none.
 */
export function findStructure(rows: Rows, asked?: number | undefined): Structure {
  const from = asked === undefined ? 0 : Math.max(0, asked - 1)
  const common = Math.max(tableWidth(rows).width, widthBelowNotes(rows) ?? 0)
  // Who asks for a header below a first table means the table there.
  const width =
    from > 0 ? Math.max(tableWidth(rows.slice(from)).width, rows[from]?.length ?? 0) : common
  const table = firstTableRow(rows, width)
  const found = asked === undefined ? headerIndex(rows, table, width) : asked - 1
  const grouped = asked === undefined && found > 0 && isGroupedAbove(rows, found, width)
  const first = grouped ? found - 1 : found
  const leading: RowRole[] = rows
    .slice(0, first < 0 ? table : first)
    .map((cells) => (isBlankRow(cells) ? 'blank' : 'note'))
  if (first < 0) return withBody(rows, { headerRow: 0, header: blanks(width), leading, lines: [] })
  leading.push('header')
  const lines = [rows[first] ?? []]
  if (grouped || isJoined(rows, first, width)) {
    lines.push(rows[first + 1]!)
    leading.push('subheader')
  }
  leading.push(...explainingRows(rows.slice(leading.length), width))
  const body = rows.slice(leading.length)
  const header = fitHeader(lines.length > 1 ? joinedNames(lines) : lines[0]!, body, width)
  return withBody(rows, { headerRow: first + 1, header, leading, lines })
}

/** Whether the row under a header is its second line: also where a person chose the first. */
function isJoined(rows: Rows, first: number, width: number): boolean {
  if (isComment(rows[first] ?? [])) return false
  if (goesOnBelow(rows, first, width)) return true
  const next = rows[first + 1]
  if (!next || !isGroupedAbove(rows, first + 1, width)) return false
  return looksLikeHeader(next, rows.slice(first + 2), width)
}

type Head = Pick<Structure, 'headerRow' | 'header' | 'leading'> & { readonly lines: Rows }

/** The structure with what stands amid and beside the rows of data. */
function withBody(rows: Rows, { lines, ...head }: Head): Structure {
  const { header, leading } = head
  const body = rows.slice(leading.length)
  const end = otherTable(body, header)
  const own = end === null ? body : body.slice(0, end)
  const width = header.length
  const shown = width - emptyColumns(header, own)
  const blanksAmid = groupBlanks(own, shown)
  return {
    ...head,
    header: header.slice(0, shown),
    width,
    ...(lines.length > 1 && { lines }),
    ...(blanksAmid && { groupBlanks: blanksAmid }),
    ...(end !== null && { otherTable: leading.length + end + 1 }),
    byRows: lines.length > 1 || blanksAmid !== null || end !== null,
  }
}

/** Whether a row of the table's width surely names its columns. */
function heads(rows: Rows, at: number, width: number): boolean {
  const cells = rows[at]
  if (cells?.length !== width || isComment(cells) || !surelyNames(cells)) return false
  return headerEvidence(cells, rows.slice(at + 1), width) >= 1
}

/** Index of the header; −1 where there is none. `table` is the first row that is no note. */
function headerIndex(rows: Rows, table: number, width: number): number {
  const below = titled(rows, table, width)
  if (below !== null) return below
  if (looksLikeHeader(rows[table], rows.slice(table + 1), width)) {
    // A title with a delimiter in it has more cells than the row of names below it.
    const wider = filledCells(rows[table]!) > width
    const explained = wider && explainingRows(rows.slice(table + 1), width)[0] === 'description'
    return explained ? table + 1 : table
  }
  // A header of far fewer names than there are columns looks like a note at first.
  const above = rows[table - 1]
  const names = above && filledCells(above) > 1 && !isComment(above)
  return names && looksLikeHeader(above, rows.slice(table), width) ? table - 1 : -1
}

/**
 * Index of the header under titles that hold the delimiter: the first row of the table's width that
 * surely names columns, where all rows above it are unlike those of the table. Null where the first
 * row is as good a header.
 */
function titled(rows: Rows, table: number, width: number): number | null {
  if (width < 2) return null
  for (let at = table; at < Math.min(rows.length, table + mostTitles); at++) {
    const cells = rows[at]!
    if (isBlankRow(cells)) continue
    const titles = isSpaced(cells, rows.slice(at + 1)) && heads(rows, at + 1, width)
    if (heads(rows, at, width) && !titles) return at > table ? at : null
    if (!isTitle(cells, rows.slice(at + 1), width)) return null
  }
  return null
}

/** A row above a table that is no row of it: of another width, or written as sentences are. */
function isTitle(cells: readonly string[], below: Rows, width: number): boolean {
  if (cells.length !== width || isComment(cells)) return true
  return isSpaced(cells, below) || isUnlike(cells, below, width)
}

/** Whether spaces stand behind the delimiters of a row, as in a sentence, and of none below. */
function isSpaced(cells: readonly string[], below: Rows): boolean {
  const spaced = (row: readonly string[]) => row.slice(1).some((cell) => /^ \S/.test(cell))
  return spaced(cells) && !below.some(spaced)
}

/** Whether a row with values in it has none of those that the columns hold. */
function isUnlike(cells: readonly string[], below: Rows, width: number): boolean {
  if (surelyNames(cells)) return false
  const rows = below.filter((row) => row.length === width)
  let typed = 0
  for (let column = 0; column < width; column++) {
    const shape = cellShape(rows.at(-1)?.[column] ?? '')
    if (shape !== 'number' && shape !== 'date') continue
    const alike = rows.filter((row) => cellShape(row[column]!) === shape).length
    if (alike < typedShare * rows.length) continue
    typed++
    if (cellShape(cells[column]!) === shape || cells[column]!.trim() === '') return false
  }
  return typed > 0
}

/**
 * Index of the first row that is neither blank nor a note; where all are, of the first not blank. So
 * many rows that fill but a few columns are a table above a wider one.
 */
function firstTableRow(rows: Rows, width: number): number {
  const sparse: number[] = []
  for (const [index, cells] of rows.entries()) {
    if (isBlankRow(cells)) continue
    const above = isComment(cells) && heads(rows, index + 1, width)
    if (!above && !isNote(cells, width, rows[index + 1]))
      return sparse.length > mostNotes ? sparse[0]! : index
    if (filledCells(cells) > 2 && !isComment(cells)) sparse.push(index)
  }
  return Math.max(
    0,
    rows.findIndex((cells) => !isBlankRow(cells)),
  )
}

/**
 * The header as wide as most rows under it. One cell too few stands for the names of rows, as R
 * writes them; empty cells too many at its end are let go.
 */
function fitHeader(header: readonly string[], body: Rows, width: number): readonly string[] {
  const rows = body.filter((cells) => !isBlankRow(cells))
  const fitting = rows.filter((cells) => cells.length === width).length
  if (rows.length < 2 || fitting < 0.5 * rows.length) return header
  if (header.length === width - 1 && rows.some((cells) => cells[width - 1]?.trim()))
    return ['', ...header]
  const cut = [...header]
  while (cut.length > width && cut.at(-1)?.trim() === '') cut.pop()
  while (cut.length < width) cut.push('')
  return cut
}

/** How many columns at the end have no name and hold nothing. */
function emptyColumns(header: readonly string[], body: Rows): number {
  const isEmpty = (column: number) =>
    header[column]!.trim() === '' && body.every((cells) => (cells[column] ?? '').trim() === '')
  let shown = header.length
  while (shown > fewestColumns && body.length > 0 && isEmpty(shown - 1)) shown--
  return header.length - shown
}

const blanks = (width: number) => Array.from({ length: width }, () => '')
