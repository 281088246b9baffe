import { countBelow } from '../../ground/maths'
import type { NumberFeature } from './features'

/** A number column as a dictionary. */
export interface DistinctValues {
  /** Ascending, without NaN. */
  readonly values: Float32Array
  /** Index into `values` of every row of the table; -1 where the cell is missing. */
  readonly codes: Int32Array
}

const known = new WeakMap<NumberFeature, DistinctValues>()

/**
 * The distinct values of a number over the whole table, sorted once for all fits of a run: a fit
 * learns its cuts by counting its own rows. No outcome is looked at.
 */
export function distinctValues(feature: NumberFeature): DistinctValues {
  const found = known.get(feature) ?? sortDistinct(feature.values)
  known.set(feature, found)
  return found
}

function sortDistinct(cells: Float32Array): DistinctValues {
  const sorted = cells.filter((value) => !Number.isNaN(value)).sort()
  let size = 0
  for (let i = 0; i < sorted.length; i++) {
    if (size === 0 || sorted[i] !== sorted[size - 1]) sorted[size++] = sorted[i]!
  }
  const values = sorted.slice(0, size)
  const codes = new Int32Array(cells.length)
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!
    codes[row] = Number.isNaN(cell) ? -1 : countBelow(values, cell)
  }
  return { values, codes }
}
