import type { CategoryMatch, Column, Feature, FeatureMapping } from '../../../contracts'
import { parsePlainNumber } from '../../../ground/words'
import { categoryGuesser } from './matchCategories'
import { valueReader } from './valueReader'

/** Values shown, most rows first; more are no categories. */
const mostValues = 100

/**
 * The values of the column that fills a feature with what the model makes of each, most rows first.
 * For number features only the texts that are no plain numbers are listed, with the number as text.
 */
export function categoryMatches(
  feature: Feature,
  column: Column,
  mapping: FeatureMapping,
): CategoryMatch[] {
  if (feature.kind === 'number' && column.type === 'number') return []
  const all = countValues(column)
  const values = all
    .filter(({ value }) => feature.kind === 'category' || Number.isNaN(parsePlainNumber(value)))
    .sort((a, b) => b.rows - a.rows)
  const read = valueReader(feature, mapping, all.length)
  const guess = categoryGuesser(feature)
  return values.slice(0, mostValues).map(({ value, rows }) => {
    const { number } = read(value)
    const known = !Number.isNaN(number)
    return {
      value,
      rows,
      category: known ? (feature.categories[number] ?? String(number)) : null,
      proposal: known || feature.kind === 'number' ? null : guess(value),
    }
  })
}

interface CountedValue {
  readonly value: string
  readonly rows: number
}

function countValues(column: Column): CountedValue[] {
  if (column.type === 'text') {
    const rows = new Uint32Array(column.dictionary.length)
    for (let row = 0; row < column.codes.length; row++) {
      const code = column.codes[row]!
      if (code >= 0) rows[code]!++
    }
    return column.dictionary.map((value, code) => ({ value, rows: rows[code]! }))
  }
  const counts = new Map<number, number>()
  for (let row = 0; row < column.values.length; row++) {
    const value = column.values[row]!
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return Array.from(counts, ([value, rows]) => ({ value: String(value), rows }))
}
