import type { Column, Table, Target } from '../../contracts'
import { outcomeOf } from './outcome'

/** The outcome of every row: 1 churned, 0 stayed, −1 unknown. All −1 where the column is absent. */
export function targetOf(
  table: Table,
  { column: name, positive, unknown }: Pick<Target, 'column' | 'positive' | 'unknown'>,
): Int8Array {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (!column) return new Int8Array(table.rowCount).fill(-1)
  return outcomes(column, positive, unknown?.values)
}

/** As `targetOf`, for one column. Values are text: "1", "Yes". */
export function outcomes(
  column: Column,
  positive: string,
  unknown: readonly string[] = [],
): Int8Array {
  if (unknown.length > 0) return outcomeOf(column, { column: column.name, left: positive, unknown })
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
