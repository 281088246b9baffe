import { type MergedHeader, mergedHeader } from './mergedHeader'
import { type Merge, mostMerges } from './merges'
import type { Sheet, SheetCell, SheetRow, Workbook } from './workbook'

/** A cell far from the table of its sheet. From 0. */
export interface FarCell {
  readonly row: number
  readonly column: number
}

/** Where the table of a sheet lies, as far as it was looked at. */
export interface SheetExtent {
  /** Columns from 0 in which something stands; `last` is −1 for an empty sheet. */
  readonly first: number
  readonly last: number
  /** The last row that is of the table; those after it hold far cells alone. */
  readonly lastRow: number
  readonly far: readonly FarCell[]
  /** Rows with two cells or more, those not looked at estimated. */
  readonly tableRows: number
  /** False where the sheet is longer than what was looked at. */
  readonly isWhole: boolean
  readonly merges: readonly Merge[]
  readonly header: MergedHeader | null
  /** Columns in which some numbers are percentages and others are not. */
  readonly mixedPercents: ReadonlySet<number>
  /** The first rows as texts. */
  readonly head: readonly (readonly string[])[]
}

/** Rows kept to find the header and what the sheet is about. */
const headRows = 400
/** So many empty rows or columns part far cells from a table. */
const rowGap = 100
const columnGap = 5
/** More cells than these beyond a gap are a table, too. */
const mostFar = 3

/** Looks at the first `mostBytes` of a sheet. Rejects as reading the workbook does. */
export async function sheetExtent(
  workbook: Workbook,
  sheet: Sheet,
  mostBytes: number,
): Promise<SheetExtent> {
  const survey = new Survey(workbook)
  for await (const { rows, merges, done } of workbook.rows(sheet)) {
    for (const row of rows) survey.add(row)
    if (survey.merges.length < mostMerges) survey.merges.push(...merges)
    if (done < mostBytes || done >= sheet.bytes) continue
    const { tableRows } = survey
    return { ...survey.extent(), tableRows: (tableRows * sheet.bytes) / done, isWhole: false }
  }
  return { ...survey.extent(), isWhole: true }
}

class Survey {
  readonly merges: Merge[] = []
  tableRows = 0
  private readonly head: SheetRow[] = []
  /** Cells by column. */
  private readonly cells: number[] = []
  /** The first row of each column in which something stands. */
  private readonly firstRows: number[] = []
  private readonly percents = new Map<number, { percent: boolean; plain: boolean }>()
  private lastRow = -1
  /** Cells after a wide gap; counted as the table's where there are many. */
  private beyond: { row: number; cells: readonly SheetCell[] }[] = []

  constructor(private readonly workbook: Workbook) {}

  add(row: SheetRow): void {
    const cells = row.cells.filter(({ value }) => value.trim() !== '')
    if (cells.length === 0) return
    const isFar = this.lastRow >= 0 && row.row - this.lastRow > rowGap
    if (isFar || this.beyond.length > 0) {
      this.beyond.push({ row: row.row, cells })
      if (this.beyond.reduce((sum, each) => sum + each.cells.length, 0) <= mostFar) return
      for (const each of this.beyond) this.take(each.row, each.cells)
      this.beyond = []
    } else this.take(row.row, cells)
    if (this.head.length < headRows) this.head.push(row)
  }

  extent(): Omit<SheetExtent, 'isWhole'> {
    const far: FarCell[] = this.beyond.flatMap(({ row, cells }) =>
      cells.map(({ column }) => ({ row, column })),
    )
    const { first, last } = this.columns()
    for (const [column, row] of this.firstRows.entries())
      if (row !== undefined && column > last) far.push({ row, column })
    const width = last - first + 1
    const rows = this.head.map((row) => row.row)
    const head = Array.from({ length: Math.min(headRows, (rows.at(-1) ?? -1) + 1) }, () =>
      new Array<string>(Math.max(0, width)).fill(''),
    )
    for (const { row, cells } of this.head) {
      for (const cell of cells) {
        if (cell.column <= last && head[row])
          head[row][cell.column - first] = this.workbook.valueOf(cell, false)
      }
    }
    const mixedPercents = new Set<number>()
    for (const [column, { percent, plain }] of this.percents)
      if (percent && plain) mixedPercents.add(column)
    return {
      first,
      last,
      lastRow: this.lastRow,
      far,
      tableRows: this.tableRows,
      merges: this.merges,
      header: this.merges.length > 0 ? mergedHeader(head, this.merges, first) : null,
      mixedPercents,
      head,
    }
  }

  private take(row: number, cells: readonly SheetCell[]): void {
    this.lastRow = row
    if (cells.length > 1) this.tableRows++
    for (const cell of cells) {
      const { column, type } = cell
      this.cells[column] = (this.cells[column] ?? 0) + 1
      this.firstRows[column] ??= row
      const percent = this.workbook.isPercent(cell)
      if (!percent && type !== 'n') continue
      const seen = this.percents.get(column)
      if (!seen) this.percents.set(column, { percent, plain: !percent })
      else if (percent) seen.percent = true
      else seen.plain = true
    }
  }

  /** The columns of the table: few cells beyond a gap are far from it. */
  private columns(): { first: number; last: number } {
    const filled = Object.keys(this.cells).map(Number)
    if (filled.length === 0) return { first: Number.POSITIVE_INFINITY, last: -1 }
    let last = filled[0]!
    for (const [index, column] of filled.entries()) {
      const rest = filled.slice(index).reduce((sum, each) => sum + this.cells[each]!, 0)
      if (column - last > columnGap && rest <= mostFar && this.tableRows > mostFar) break
      last = column
    }
    return { first: filled[0]!, last }
  }
}
