import { type CellShape, cellShape } from '../../cell'
import { isComment } from './comment'
import { type TableRows, tableWidth } from './tableWidth'

/** How well a cell of a shape speaks for the dialect that gives it. */
const worth: Readonly<Record<CellShape, number>> = {
  empty: 0.9,
  number: 1,
  date: 1,
  address: 1,
  words: 0.95,
  text: 0.85,
  broken: 0.2,
}

/** Cells whose shapes are looked at. */
const mostCells = 4000

export interface Rating {
  /** 0 to 1: rows equally wide, wide ones, of cells that look like something. */
  readonly score: number
  /** The most frequent number of cells. */
  readonly width: number
  /** Share of rows of that width. */
  readonly share: number
  /** Share of columns that are numbers, dates or addresses. */
  readonly typed: number
  /** All rows but comments are of that width, or at least the first is. */
  readonly even: boolean
  readonly firstFits: boolean
}

/**
 * Rates the rows that a dialect gives: consistency of row patterns times the share of cells with a
 * type, after van den Burg, Nazábal and Sutton 2019 ("Wrangling messy CSV files by detecting row and
 * type patterns"), with columns of one type rated higher, after the table uniformity of García 2024.
 */
export function rateRows(rows: readonly (readonly string[])[]): Rating {
  const table = tableWidth(rows)
  const { width, share, rows: filled } = table
  const told = rows.filter((cells) => (cells.length > 1 || cells[0]?.trim()) && !isComment(cells))
  if (filled.length === 0)
    return { score: 0, width: 1, share: 0, typed: 0, even: false, firstFits: false }
  const { cells, columns, typed } = rateCells(filled, width)
  // One column is no pattern; it is rated apart.
  const breadth = width === 1 ? 1 : (width - 1) / width
  const header = filled[0]!.length === width ? 1 : 0.92
  return {
    score: evenness(table) * breadth * cells * (0.8 + 0.2 * columns) * header,
    width,
    share,
    typed,
    even: told.every(({ length }) => length === width),
    firstFits: told[0]?.length === width,
  }
}

/** How equally wide the rows of the table are, less where much text stands around it. */
function evenness({ rows, share, coverage }: TableRows): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let squares = 0
  for (const count of counts.values()) squares += count * count
  return Math.max(squares / rows.length ** 2, share ** 2) * (0.5 + 0.5 * coverage)
}

/** Mean worth of cells, and how much of a kind the cells of a column are, the first row apart. */
function rateCells(rows: readonly (readonly string[])[], width: number) {
  const columns = Array.from(
    { length: Math.min(width, mostCells) },
    () => new Map<CellShape, number>(),
  )
  let cells = 0
  let sum = 0
  for (const [index, row] of rows.entries()) {
    if (cells > mostCells) break
    for (const [column, cell] of row.entries()) {
      const shape = cellShape(cell)
      sum += worth[shape]
      cells++
      const counts = columns[column]
      if (counts && index > 0 && shape !== 'empty') counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
  }
  let alike = 0
  let typed = 0
  for (const counts of columns) {
    let total = 0
    let most = 0
    for (const count of counts.values()) {
      total += count
      most = Math.max(most, count)
    }
    alike += total === 0 ? 1 : most / total
    const known = (['number', 'date', 'address'] as const).reduce(
      (known, shape) => known + (counts.get(shape) ?? 0),
      0,
    )
    if (total > 0 && known >= 0.8 * total) typed++
  }
  return { cells: sum / cells, columns: alike / columns.length, typed: typed / columns.length }
}
