import { HoldfastError } from '../../contracts/errors'
import type { Column } from '../../contracts/table'
import { isBlankRow } from './cellText'
import { ColumnBuilder } from './columnBuilder'
import { nameColumns } from './header'
import { maxProblems, ProblemLog } from './problemLog'
import type { RowChunk } from './rowSource'
import { sheetRow } from './sheetRow'
import { typeColumn } from './typeColumn'

export const maxColumns = 5000
const longestShown = 60

/** Turns rows of cells into typed columns, noting what was odd. The first row that is not blank is the header. */
export class TableBuilder {
  readonly problems = new ProblemLog()
  /** 1-based row of the header as a spreadsheet shows it; 0 until it is found. */
  headerRow = 0
  rowCount = 0
  private rowsSeen = 0
  private names: readonly string[] = []
  private builders: ColumnBuilder[] = []
  /** For every row left out, the number of table rows before it: ascending. */
  private readonly leftOutAt: number[] = []

  constructor(private readonly fileName: string) {}

  add({ rows, quoteProblems }: RowChunk): void {
    for (const { index, code } of quoteProblems) {
      const row = this.rowsSeen + index + 1
      this.problems.add({ row, column: null, code, params: { row } })
    }
    for (const cells of rows) {
      this.rowsSeen++
      if (isBlankRow(cells)) this.leaveOut(cells)
      else if (this.headerRow === 0) this.readHeader(cells)
      else this.readRow(cells)
    }
  }

  /** Types all columns. Throws `file-empty` or `file-header-only` where there is nothing to type. */
  finish(): Column[] {
    if (this.headerRow === 0) throw new HoldfastError('file-empty', { file: this.fileName })
    if (this.rowCount === 0) {
      const params = { file: this.fileName, columns: this.names.length }
      throw new HoldfastError('file-header-only', params)
    }
    return this.names.map((name, index) => {
      const builder = this.builders[index]!
      const typed = typeColumn(name, builder.column(), maxProblems)
      for (const { row: tableRow, value } of typed.odd) {
        const row = sheetRow(tableRow, this.headerRow, this.leftOutAt)
        const params = { row, column: name, value }
        this.problems.add({ row, column: name, code: 'not-a-number', params })
      }
      this.problems.countMore(typed.oddCount - typed.odd.length)
      // Frees the dictionary of this column before the next is typed.
      this.builders[index] = new ColumnBuilder()
      return typed.column
    })
  }

  private leaveOut(cells: readonly string[]): void {
    if (this.headerRow === 0) return
    this.leftOutAt.push(this.rowCount)
    const row = this.rowsSeen
    if (cells.length > 1)
      this.problems.add({ row, column: null, code: 'blank-row', params: { row } })
  }

  private readHeader(cells: readonly string[]): void {
    const { names, problems } = nameColumns(cells, this.rowsSeen)
    const columns = names.length
    if (columns === 1) {
      const name = names[0]!
      const column = name.length > longestShown ? `${name.slice(0, longestShown)}…` : name
      throw new HoldfastError('file-one-column', { file: this.fileName, column })
    }
    if (columns > maxColumns) {
      const params = { file: this.fileName, columns, limit: maxColumns }
      throw new HoldfastError('file-too-many-columns', params)
    }
    for (const problem of problems) this.problems.add(problem)
    this.headerRow = this.rowsSeen
    this.names = names
    this.builders = names.map(() => new ColumnBuilder())
  }

  private readRow(cells: readonly string[]): void {
    const expected = this.builders.length
    if (cells.length !== expected) {
      const row = this.rowsSeen
      const code = cells.length > expected ? 'too-many-cells' : 'too-few-cells'
      const params = { row, found: cells.length, expected }
      this.problems.add({ row, column: null, code, params })
    }
    for (let index = 0; index < expected; index++) this.builders[index]!.push(cells[index] ?? '')
    this.rowCount++
  }
}
