import type { NumberSummary } from '../../contracts/profile'
import { quantile } from './quantile'

/** The cells that are not missing, ascending. */
export function sortedValues(values: Float64Array): Float64Array {
  let present = 0
  const copy = new Float64Array(values.length)
  for (const value of values) if (!Number.isNaN(value)) copy[present++] = value
  return copy.subarray(0, present).sort()
}

/** Number of different values among ascending ones. */
export function countDistinct(sorted: Float64Array): number {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++
  return distinct
}

/** Moments, quartiles and IQR outliers of ascending values; null for none. */
export function summariseNumbers(sorted: Float64Array): NumberSummary | null {
  const count = sorted.length
  if (count === 0) return null
  let sum = 0
  let zeros = 0
  for (const value of sorted) {
    sum += value
    if (value === 0) zeros++
  }
  const mean = sum / count
  const q1 = quantile(sorted, 0.25)
  const q3 = quantile(sorted, 0.75)
  const lowFence = q1 - 1.5 * (q3 - q1)
  const highFence = q3 + 1.5 * (q3 - q1)
  let squares = 0
  let outliers = 0
  for (const value of sorted) {
    squares += (value - mean) ** 2
    if (value < lowFence || value > highFence) outliers++
  }
  return {
    min: sorted[0]!,
    max: sorted[count - 1]!,
    mean,
    median: quantile(sorted, 0.5),
    std: count < 2 ? null : Math.sqrt(squares / (count - 1)),
    q1,
    q3,
    lowFence,
    highFence,
    outliers,
    zeros,
  }
}
