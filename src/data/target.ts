import type { Target } from '../contracts/profile'
import type { Column, Table } from '../contracts/table'

/** The outcome of every row: 1 churned, 0 stayed, −1 unknown. All −1 where the column is absent. */
export function targetOf(table: Table, target: Pick<Target, 'column' | 'positive'>): Int8Array {
  const column = table.columns.find((candidate) => candidate.name === target.column)
  return column ? outcomes(column, target.positive) : new Int8Array(table.rowCount).fill(-1)
}

/** As `targetOf`, for one column. `positive` is the value as text: "1", "Yes". */
export function outcomes(column: Column, positive: string): Int8Array {
  const cells = column.type === 'text' ? column.codes : column.values
  const left = column.type === 'text' ? column.dictionary.indexOf(positive) : Number(positive)
  const outcome = new Int8Array(cells.length)
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!
    const missing = column.type === 'text' ? cell < 0 : Number.isNaN(cell)
    outcome[row] = missing ? -1 : cell === left ? 1 : 0
  }
  return outcome
}
