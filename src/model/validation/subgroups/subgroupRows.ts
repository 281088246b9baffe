import type { Subgroup } from '../../../contracts'
import type { CategoryFeature, NumberFeature, TrainingFeature } from '../../features'

/** Features with more categories are left out: the groups would be many and small. */
const mostCategories = 12

/** Rows that share a category, a quartile, or a missing cell. */
export interface GroupRows {
  readonly value: Subgroup['value']
  /** Positions in the rows that were asked for, ascending. */
  readonly members: Int32Array
}

/** The groups of a feature with at least one row: in order of the values, missing cells last. */
export function groupsOf(feature: TrainingFeature, rows: Int32Array): GroupRows[] {
  const groups = feature.kind === 'number' ? quartiles(feature, rows) : categories(feature, rows)
  return groups.filter(({ members }) => members.length > 0)
}

function categories(feature: CategoryFeature, rows: Int32Array): GroupRows[] {
  if (feature.categories.length > mostCategories) return []
  const withCode = (code: number) => positions(rows, (row) => feature.codes[row] === code)
  return [
    ...feature.categories.map((value, code) => ({ value, members: withCode(code) })),
    { value: null, members: withCode(-1) },
  ]
}

/**
 * Cut at the quartiles of the known values; equal values stay together, so that a number with few
 * values has fewer groups. A group is named by its smallest and largest value.
 */
function quartiles({ values }: NumberFeature, rows: Int32Array): GroupRows[] {
  const sorted = Float32Array.from(rows, (row) => values[row]!)
    .filter((value) => !Number.isNaN(value))
    .sort()
  const groups: GroupRows[] = []
  let from = 0
  for (let quarter = 1; quarter <= 4 && from < sorted.length; quarter++) {
    const high = sorted[Math.max(Math.ceil((sorted.length * quarter) / 4) - 1, from)]!
    const low = sorted[from]!
    while (from < sorted.length && sorted[from]! <= high) from++
    const members = positions(rows, (row) => values[row]! >= low && values[row]! <= high)
    groups.push({ value: [readable(low), readable(high)], members })
  }
  groups.push({ value: null, members: positions(rows, (row) => Number.isNaN(values[row]!)) })
  return groups
}

/** The float32 as it was written in the file: seven digits tell float32 values apart. */
function readable(value: number): number {
  return Number(value.toPrecision(7))
}

function positions(rows: Int32Array, belongs: (row: number) => boolean): Int32Array {
  const found: number[] = []
  for (let i = 0; i < rows.length; i++) if (belongs(rows[i]!)) found.push(i)
  return Int32Array.from(found)
}
