import { twoSidedNormal } from '../../../ground/maths'

/** Beyond this p is 0 in double precision; a z without variance stops here too. */
const largestZ = 40

/**
 * DeLong, DeLong & Clarke-Pearson (1988) for two correlated AUCs on the same independent rows, in
 * the O(n log n) of Sun & Xu (2014). With fewer than two of a class nothing can be said: z is 0.
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

/**
 * @param order rows by ascending score. One pass over its runs of ties replaces the midranks of Sun
 * & Xu: a midrank among all rows less the one among its own class is the count of the other class
 * below, ties half.
 */
export function placements(
  scores: Float64Array,
  labels: Float64Array,
  order = ascending(scores),
): Placements {
  let positives = 0
  for (let i = 0; i < labels.length; i++) positives += labels[i]!
  const negatives = labels.length - positives
  const share = new Float64Array(labels.length)
  let positivesBelow = 0
  let negativesBelow = 0
  let sum = 0
  let start = 0
  while (start < order.length) {
    let end = start
    let tied = 0
    const score = scores[order[start]!]!
    while (end < order.length && scores[order[end]!] === score) tied += labels[order[end++]!]!
    const ofPositive = (negativesBelow + (end - start - tied) / 2) / negatives
    const ofNegative = (positives - positivesBelow - tied / 2) / positives
    for (let k = start; k < end; k++) {
      share[order[k]!] = labels[order[k]!] === 1 ? ofPositive : ofNegative
    }
    sum += tied * ofPositive
    positivesBelow += tied
    negativesBelow += end - start - tied
    start = end
  }
  return { auc: sum / positives, share, positives }
}

/** Rows by ascending score. */
export function ascending(scores: Float64Array): Int32Array {
  const order = Int32Array.from(scores, (_, i) => i)
  return order.sort((a, b) => scores[a]! - scores[b]!)
}

/** Sample variance (n − 1) over n. */
function varianceOfMean(values: Float64Array): number {
  let mean = 0
  for (let i = 0; i < values.length; i++) mean += values[i]! / values.length
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2
  return sum / (values.length - 1) / values.length
}
