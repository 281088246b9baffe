import type { Problem } from '../../../contracts'
import type { TypedColumn } from './typedColumn'

/** Where problems go. */
interface Problems {
  add(problem: Problem): void
  countMore(code: Problem['code'], problems: number): void
}

/**
 * Tells of the cells of columns: each that is not what its column holds, and in one line a column the
 * writings that count as one value. `rowOf` gives the row of the file of a row of the table.
 */
export function tellCells(
  columns: readonly TypedColumn[],
  rowOf: (tableRow: number) => number,
  problems: Problems,
): void {
  for (const { column, odd, oddCount, oddCode, merged } of columns) {
    const { name } = column
    for (const { row: tableRow, value } of odd) {
      const row = rowOf(tableRow)
      problems.add({ row, column: name, code: oddCode, params: { row, column: name, value } })
    }
    problems.countMore(oddCode, oddCount - odd.length)
    if (!merged) continue
    const { values, cells, examples } = merged
    const row = rowOf(merged.row)
    const params = { row, column: name, values, cells, examples }
    problems.add({ row, column: name, code: 'merged-writings', params })
  }
}
