import type { Target } from '../contracts/profile'
import type { Column, Table } from '../contracts/table'

/** The outcome of every row: 1 churned, 0 stayed, −1 unknown. All −1 where the column is absent. */
export function targetOf(table: Table, target: Pick<Target, 'column' | 'positive'>): Int8Array {
  const column = table.columns.find((candidate) => candidate.name === target.column)
  return column ? outcomes(column, target.positive) : new Int8Array(table.rowCount).fill(-1)
}

/** As `targetOf`, for one column. `positive` is the value as text: "1", "Yes". */
export function outcomes(column: Column, positive: string): Int8Array {
  if (column.type === 'text') {
    const code = column.dictionary.indexOf(positive)
    return Int8Array.from(column.codes, (cell) => (cell < 0 ? -1 : cell === code ? 1 : 0))
  }
  const value = Number(positive)
  return Int8Array.from(column.values, (cell) => (Number.isNaN(cell) ? -1 : cell === value ? 1 : 0))
}
