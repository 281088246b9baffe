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
  const a = components(first, labels)
  const b = components(second, labels)
  const difference = a.auc - b.auc
  const variance =
    varianceOfDifference(a.positives, b.positives) / a.positives.length +
    varianceOfDifference(a.negatives, b.negatives) / a.negatives.length
  const raw = difference === 0 || Number.isNaN(variance) ? 0 : difference / Math.sqrt(variance)
  const z = Math.min(Math.max(raw, -largestZ), largestZ)
  return { difference, z, p: twoSidedNormal(z) }
}

/**
 * Structural components: for every positive the share of negatives below it (V10), for every
 * negative the share of positives above it (V01), ties half. Both average to the AUC.
 */
function components(scores: Float64Array, labels: Float64Array) {
  const all = midranks(scores)
  const ofPositives = midranks(scores.filter((_, i) => labels[i] === 1))
  const ofNegatives = midranks(scores.filter((_, i) => labels[i] !== 1))
  const positives = new Float64Array(ofPositives.length)
  const negatives = new Float64Array(ofNegatives.length)
  let p = 0
  let n = 0
  let auc = 0
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 1) {
      const share = (all[i]! - ofPositives[p]!) / negatives.length
      positives[p++] = share
      auc += share / positives.length
    } else {
      negatives[n] = 1 - (all[i]! - ofNegatives[n]!) / positives.length
      n++
    }
  }
  return { auc, positives, negatives }
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

/** Sample variance (n − 1) of a − b. */
function varianceOfDifference(a: Float64Array, b: Float64Array): number {
  let mean = 0
  for (let i = 0; i < a.length; i++) mean += (a[i]! - b[i]!) / a.length
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]! - mean) ** 2
  return sum / (a.length - 1)
}
