import type { Column } from '../../../contracts'

const mostExamples = 5
/** Rows in which different numbers are looked for. */
const rowsLookedAt = 10_000

/** Up to five different values of a column, in file order; of numbers the first rows only. */
export function fileExamples(column: Column): (string | number)[] {
  if (column.type === 'text') return column.dictionary.slice(0, mostExamples)
  const found = new Set<number>()
  const rows = Math.min(column.values.length, rowsLookedAt)
  for (let row = 0; row < rows && found.size < mostExamples; row++) {
    const value = column.values[row]!
    if (!Number.isNaN(value)) found.add(value)
  }
  return [...found]
}
