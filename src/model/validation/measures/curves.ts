import type { Curves } from '../../../contracts'
import { countUpTo } from '../../../ground/maths'
import { rankByScore } from './metrics'

/** Steps between the points of a curve; one point more. */
const steps = 100

/**
 * ROC, precision-recall and gain curves of predictions, at most 101 points each. Rows with equal
 * probabilities count as being in random order: ROC and gain are straight across them. Precision is
 * not interpolated (Davis & Goadrich 2006): its points are thresholds that exist.
 * @param labels 0 or 1, both present
 */
export function curvesOf(probability: Float64Array, labels: Float64Array): Curves {
  const { called, hits } = countsByThreshold(probability, labels)
  const last = called.length - 1
  const rows = called[last]!
  const positives = hits[last]!
  const misses = called.map((count, k) => count - hits[k]!)
  const grid = Array.from({ length: steps + 1 }, (_, step) => step / steps)
  return {
    roc: grid.map((rate) => ({
      falsePositiveRate: rate,
      recall: rounded(interpolate(misses, hits, rate * (rows - positives)) / positives),
    })),
    precisionRecall: precisionPoints(called, hits),
    gain: grid.map((share) => ({
      share,
      captured: rounded(interpolate(called, hits, share * rows) / positives),
    })),
  }
}

/** By distinct probability from the highest, after a first 0: rows at or above it, and who left. */
function countsByThreshold(probability: Float64Array, labels: Float64Array) {
  const { order, endsTie } = rankByScore(probability)
  const called = [0]
  const hits = [0]
  let left = 0
  for (let k = 0; k < order.length; k++) {
    left += labels[order[k]!]!
    if (endsTie[k] === 0) continue
    called.push(k + 1)
    hits.push(left)
  }
  return { called, hits }
}

/** The value of `ys` where the ascending `xs` pass `x`, the highest where several do. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const low = countUpTo(xs, x) - 1
  const next = low + 1
  if (next === xs.length) return ys[low]!
  const share = (x - xs[low]!) / (xs[next]! - xs[low]!)
  return ys[low]! + share * (ys[next]! - ys[low]!)
}

/** The first threshold that reaches each step of recall. */
function precisionPoints(called: readonly number[], hits: readonly number[]) {
  const positives = hits[hits.length - 1]!
  const points: { recall: number; precision: number }[] = []
  let step = 1
  for (let k = 1; k < called.length; k++) {
    if (hits[k]! * steps < step * positives) continue
    points.push({
      recall: rounded(hits[k]! / positives),
      precision: rounded(hits[k]! / called[k]!),
    })
    step = Math.floor((hits[k]! * steps) / positives) + 1
    if (step > steps) break
  }
  return points
}

/** Five digits are more than a chart shows, and keep the model file small. */
function rounded(share: number): number {
  return Math.round(share * 1e5) / 1e5
}
