import type { Table, Target } from '../../contracts'
import { outcomeOf } from './outcome'

/** The outcome that a profile names, of every row. All −1 where the column is absent. */
export function targetOf(
  table: Table,
  { column: name, positive, unknown }: Pick<Target, 'column' | 'positive' | 'unknown'>,
): Int8Array {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (!column) return new Int8Array(table.rowCount).fill(-1)
  return outcomeOf(column, { left: positive, unknown: unknown?.values ?? [] })
}
