import type { Histogram, NumberArray } from '../../contracts'
import type { Distribution } from '../columns'
import type { OutcomeRows } from '../outcome'

const mostBins = 30
const binsOfMeasurements = 25

/**
 * Equal-width bins. Whole numbers get one bin a value, centred on it, or where their range is wider
 * than 30 bins the same number of values a bin, so that no bin is high only for holding one more.
 * Rows by outcome are counted in them too; null where the file tells none.
 */
export function histogramOf(
  cells: NumberArray,
  distribution: Distribution,
  outcome: OutcomeRows | null,
): Histogram | null {
  const { values, counts: valueCounts } = distribution
  const min = values[0]
  const max = values[values.length - 1]
  if (min === undefined || max === undefined) return null
  const { start, width, bins, whole } = layout(distribution, min, max)
  // A range too wide or too narrow for doubles has no bins of equal width.
  if (width === 0 || !Number.isFinite(width) || !Number.isFinite(width * bins)) return null
  const binOf = (value: number) =>
    Math.max(0, Math.min(bins - 1, Math.floor((value - start) / width)))
  const counts = new Array<number>(bins).fill(0)
  for (let i = 0; i < values.length; i++) counts[binOf(values[i]!)]! += valueCounts[i]!
  const countRows = (rows: Int32Array) => {
    const counted = new Array<number>(bins).fill(0)
    for (let i = 0; i < rows.length; i++) {
      const value = cells[rows[i]!]!
      if (!Number.isNaN(value)) counted[binOf(value)]!++
    }
    return counted
  }
  const churned = outcome && countRows(outcome.churned)
  const edges = Array.from({ length: bins + 1 }, (_, index) => start + index * width)
  // Rounding may leave the last edge beside the maximum.
  if (!whole) edges[bins] = max
  const unknown = outcome?.unknown && { unknown: countRows(outcome.unknown) }
  return { edges, counts, churned, ...unknown }
}

function layout({ whole }: Distribution, min: number, max: number) {
  const range = max - min
  if (whole && Number.isSafeInteger(min) && Number.isSafeInteger(max)) {
    const width = Math.ceil((range + 1) / mostBins)
    return { start: min - 0.5, width, bins: Math.ceil((range + 1) / width), whole: true }
  }
  if (range === 0) return { start: min - 0.5, width: 1, bins: 1, whole: true }
  return { start: min, width: range / binsOfMeasurements, bins: binsOfMeasurements, whole: false }
}
