import { type BinnedFeature, binCount, type TrainingFeature } from '../../features'

/** Groups of about equal row counts that rates are compared over. */
const groups = 8
/** Standard errors of the trend over all groups that make a direction worth a try. */
const clearTrend = 3
/** Standard errors at which two neighbouring groups that go the other way speak against it. */
const clearStep = 1.64

/** 1: the risk may only rise with the feature, −1: only fall, 0: either. */
export type Direction = -1 | 0 | 1

/**
 * The way in which the share that left goes with each number, where it goes one way only: a clear
 * trend (Cochran 1954, Armitage 1955), and no clear step against it.
 * @param rows to look at
 */
export function proposeDirections(
  features: readonly TrainingFeature[],
  binned: readonly BinnedFeature[],
  target: Int8Array,
  rows: Int32Array,
): Direction[] {
  return features.map((feature, f) =>
    feature.kind === 'number' ? directionOf(binned[f]!, target, rows) : 0,
  )
}

function directionOf(feature: BinnedFeature, target: Int8Array, rows: Int32Array): Direction {
  const size = binCount(feature)
  const counts = new Float64Array(size)
  const left = new Float64Array(size)
  for (const row of rows) {
    counts[feature.bins[row]!]!++
    left[feature.bins[row]!]! += target[row]!
  }
  const merged = mergeBins(counts.subarray(0, size - 1), left.subarray(0, size - 1))
  if (merged.length < 2) return 0
  const trend = trendOf(merged)
  if (!(Math.abs(trend) >= clearTrend)) return 0
  const direction = trend > 0 ? 1 : -1
  for (let g = 1; g < merged.length; g++)
    if (direction * trendOf(merged.slice(g - 1, g + 1)) < -clearStep) return 0
  return direction
}

interface Group {
  readonly rows: number
  readonly left: number
}

/** Neighbouring bins together, about equal in rows. */
function mergeBins(counts: Float64Array, left: Float64Array): Group[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const merged: Group[] = []
  let open = { rows: 0, left: 0 }
  counts.forEach((count, bin) => {
    open = { rows: open.rows + count, left: open.left + left[bin]! }
    if (open.rows * groups < total) return
    merged.push(open)
    open = { rows: 0, left: 0 }
  })
  if (open.rows > 0) merged.push(open)
  return merged
}

/** The trend of the rate over the groups in order, in standard errors; NaN where all or none left. */
function trendOf(parts: readonly Group[]): number {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const rate = parts.reduce((sum, part) => sum + part.left, 0) / rows
  const centre = parts.reduce((sum, part, g) => sum + g * part.rows, 0) / rows
  let covariance = 0
  let spread = 0
  parts.forEach((part, g) => {
    covariance += (g - centre) * (part.left - rate * part.rows)
    spread += part.rows * (g - centre) ** 2
  })
  return covariance / Math.sqrt(rate * (1 - rate) * spread)
}
