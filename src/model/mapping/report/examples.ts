import type { Column, Feature } from '../../../contracts'

const mostExamples = 5
/** Rows in which different numbers are looked for. */
const rowsLookedAt = 10_000

/** Up to five different values of a column as the file has them, in file order; of numbers the first rows only. */
export function fileExamples(column: Column): string[] {
  if (column.type === 'text') return column.dictionary.slice(0, mostExamples)
  const found = new Set<number>()
  const rows = Math.min(column.values.length, rowsLookedAt)
  for (let row = 0; row < rows && found.size < mostExamples; row++) {
    const value = column.values[row]!
    if (!Number.isNaN(value)) found.add(value)
  }
  return Array.from(found, String)
}

/** Up to five values of the training data: the commonest categories; the quartiles and ends of numbers. */
export function trainingExamples({ kind, categories, training }: Feature): string[] {
  if (kind === 'category') {
    const { counts } = training.histogram
    return categories
      .map((category, code) => ({ category, rows: counts[code] ?? 0 }))
      .sort((a, b) => b.rows - a.rows)
      .slice(0, mostExamples)
      .map(({ category }) => category)
  }
  const { min, q1, median, q3, max } = training
  return [...new Set([min, q1, median, q3, max])].filter((value) => value !== null).map(String)
}
