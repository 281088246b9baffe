import type { RowRole } from '../../../contracts'
import { isBlankRow } from '../../cell'
import { isComment, tableWidth } from '../dialect'
import { explainingRows } from './explainingRows'
import { filledCells } from './filledCells'
import { looksLikeHeader } from './headerEvidence'
import { isNote } from './notes'
import type { Structure } from './structure'
import { widthBelowNotes } from './widthBelowNotes'

type Rows = readonly (readonly string[])[]

/** Above a table so many notes at most have more cells than a name and its value. */
const mostNotes = 8

/**
 * Finds the header in the first rows of a file, notes and titles above it, and rows under it that
 * explain the columns. `asked` is the 1-based row of the header where a person says so; 0: there is none.
 */
export function findStructure(rows: Rows, asked?: number | undefined): Structure {
  const width = Math.max(tableWidth(rows).width, widthBelowNotes(rows) ?? 0)
  const table = firstTableRow(rows, width)
  const first = asked === undefined ? headerIndex(rows, table, width) : asked - 1
  const above = rows.slice(0, first < 0 ? table : first)
  const leading: RowRole[] = above.map((cells) => (isBlankRow(cells) ? 'blank' : 'note'))
  if (first < 0) return { headerRow: 0, header: blanks(width), leading }
  const header = rows[first] ?? []
  leading.push('header')
  leading.push(...explainingRows(rows.slice(first + 1), width))
  return {
    headerRow: first + 1,
    header: fitHeader(header, rows.slice(leading.length), width),
    leading,
  }
}

/** Index of the header; −1 where there is none. `table` is the first row that is no note. */
function headerIndex(rows: Rows, table: number, width: number): number {
  if (looksLikeHeader(rows[table], rows.slice(table + 1), width)) {
    // A title with a delimiter in it has more cells than the row of names below it.
    const titled = filledCells(rows[table]!) > width
    const below = rows.slice(table + 1)
    return titled && explainingRows(below, width)[0] === 'description' ? table + 1 : table
  }
  // A header of far fewer names than there are columns looks like a note at first.
  const above = rows[table - 1]
  const names = above && filledCells(above) > 1 && !isComment(above)
  return names && looksLikeHeader(above, rows.slice(table), width) ? table - 1 : -1
}

/**
 * Index of the first row that is neither blank nor a note; where all are, of the first not blank. So
 * many rows that fill but a few columns are a table above a wider one.
 */
function firstTableRow(rows: Rows, width: number): number {
  const sparse: number[] = []
  for (const [index, cells] of rows.entries()) {
    if (isBlankRow(cells)) continue
    if (!isNote(cells, width, rows[index + 1]))
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

const blanks = (width: number) => Array.from({ length: width }, () => '')
