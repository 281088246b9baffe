import type { Column, RowRole } from '../../../contracts'
import { isBlankRow } from '../../cell'
import type { RowChunk } from '../source'
import type { Structure } from '../structure'
import {
  columnNames,
  leftOutProblem,
  maxProblems,
  ProblemLog,
  RowSorter,
  sheetRow,
} from '../structure'
import { ColumnBuilder, type TypingOptions, tellCells, typeColumn, typeColumns } from '../typing'

/** Turns rows of cells into typed columns, noting what was odd. */
export class TableBuilder {
  readonly problems = new ProblemLog()
  rowCount = 0
  /** The decimal sign of the file; known when all columns are typed. */
  decimal: '.' | ',' = '.'
  private rowsSeen = 0
  private readonly names: readonly string[]
  private readonly builders: ColumnBuilder[]
  /** For every row left out among the data, the number of table rows before it: ascending. */
  private readonly leftOutAt: number[] = []
  private readonly sorter: RowSorter

  constructor(
    private readonly structure: Structure,
    private readonly typing: TypingOptions = {},
  ) {
    const { names, problems } = columnNames(structure)
    for (const problem of problems) this.problems.add(problem)
    this.names = names
    this.builders = names.map(() => new ColumnBuilder())
    this.sorter = new RowSorter(structure, (cells, row, role) => this.take(cells, row, role))
  }

  add({ rows, damage, notes = [] }: RowChunk): void {
    for (const note of notes) this.problems.add(note)
    for (const { index, code, params } of damage) {
      const row = this.rowsSeen + index + 1
      this.problems.add({ row, column: null, code, params: { row, ...params } })
    }
    this.rowsSeen += rows.length
    this.sorter.add(rows)
  }

  /** Types all columns. */
  finish(): Column[] {
    this.sorter.end()
    const { names, builders } = this
    const { columns, decimal } = typeColumns(
      names.length,
      (index, hints) => {
        const raw = builders[index]!.column()
        const typed = typeColumn(names[index]!, raw, maxProblems, hints)
        // Frees the dictionary of this column before the next is typed.
        if ('column' in typed) builders[index] = new ColumnBuilder()
        return typed
      },
      this.typing,
    )
    this.decimal = decimal
    const leading = this.structure.leading.length
    tellCells(columns, (row) => sheetRow(row, leading, this.leftOutAt), this.problems)
    return columns.map(({ column }) => column)
  }

  private take(cells: readonly string[], row: number, role: RowRole): void {
    if (role === 'data') this.readRow(cells, row)
    const problem = leftOutProblem(role, row)
    if (!problem) return
    this.problems.add(problem)
    if (row > this.structure.leading.length) this.leftOutAt.push(this.rowCount)
  }

  private readRow(cells: readonly string[], row: number): void {
    const expected = this.builders.length
    const fits =
      cells.length === expected || (cells.length > expected && isBlankRow(cells.slice(expected)))
    if (!fits) {
      const code = cells.length > expected ? 'too-many-cells' : 'too-few-cells'
      const params = { row, found: cells.length, expected }
      this.problems.add({ row, column: null, code, params })
    }
    for (let index = 0; index < expected; index++) this.builders[index]!.push(cells[index] ?? '')
    this.rowCount++
  }
}
