import { twoSidedNormal } from './tails'

/** Beyond this p is 0 in double precision; a z without variance stops here too. */
const largestZ = 40

/**
 * DeLong, DeLong & Clarke-Pearson (1988) for two correlated AUCs on the same independent rows, by
 * the midranks of Sun & Xu (2014): O(n log n). With fewer than two of a class nothing can be said:
 * z is 0.
 * @param labels 0 or 1, both present
 */
export function delong(
  first: Float64Array,
  second: Float64Array,
  labels: Float64Array,
): { readonly difference: number; readonly z: number; readonly p: number } {
  const a = placements(first, labels)
  const b = placements(second, labels)
  const difference = a.auc - b.auc
  const apart = a.share.map((share, i) => share - b.share[i]!)
  const variance =
    varianceOfMean(apart.filter((_, i) => labels[i] === 1)) +
    varianceOfMean(apart.filter((_, i) => labels[i] !== 1))
  const raw = difference === 0 || Number.isNaN(variance) ? 0 : difference / Math.sqrt(variance)
  const z = Math.min(Math.max(raw, -largestZ), largestZ)
  return { difference, z, p: twoSidedNormal(z) }
}

/** A ranking against the outcome, row by row. */
export interface Placements {
  readonly auc: number
  /**
   * DeLong's structural components: of a positive the share of negatives below it (V10), of a
   * negative the share of positives above it (V01), ties half. Both average to the AUC.
   */
  readonly share: Float64Array
  readonly positives: number
}

export function placements(scores: Float64Array, labels: Float64Array): Placements {
  const all = midranks(scores)
  const ofPositives = midranks(scores.filter((_, i) => labels[i] === 1))
  const ofNegatives = midranks(scores.filter((_, i) => labels[i] !== 1))
  const share = new Float64Array(labels.length)
  let p = 0
  let n = 0
  let sum = 0
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 1) {
      share[i] = (all[i]! - ofPositives[p++]!) / ofNegatives.length
      sum += share[i]!
    } else {
      share[i] = 1 - (all[i]! - ofNegatives[n++]!) / ofPositives.length
    }
  }
  return { auc: sum / ofPositives.length, share, positives: ofPositives.length }
}

/** Ranks from 1, equal values sharing their mean rank. */
function midranks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values, (_, i) => i)
  order.sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end + 1) / 2
    start = end
  }
  return ranks
}

/** Sample variance (n − 1) over n. */
function varianceOfMean(values: Float64Array): number {
  let mean = 0
  for (let i = 0; i < values.length; i++) mean += values[i]! / values.length
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2
  return sum / (values.length - 1) / values.length
}
