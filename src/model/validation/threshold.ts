import { rankByScore } from './metrics'

/** The precision the business asks for. */
export const precisionTarget = 0.7
/** The recall the business asks for, at that precision. */
export const recallTarget = 0.65

/**
 * The threshold with the highest recall among those with precision >= `precisionTarget`; where none
 * reaches it, the one with the highest F1. Lies midway to the next lower probability, so that it
 * does not sit on a customer. A probability at or above it counts as "will leave".
 */
export function chooseThreshold(probability: Float64Array, labels: Float64Array): number {
  const { order, endsTie } = rankByScore(probability)
  let positives = 0
  for (let row = 0; row < labels.length; row++) positives += labels[row]!
  let hits = 0
  let precise = -1
  let balanced = -1
  let bestF1 = -1
  for (let k = 0; k < order.length; k++) {
    hits += labels[order[k]!]!
    if (endsTie[k] === 0) continue
    if (hits > 0 && hits / (k + 1) >= precisionTarget) precise = k
    const f1 = (2 * hits) / (k + 1 + positives)
    if (f1 > bestF1) {
      bestF1 = f1
      balanced = k
    }
  }
  const chosen = precise >= 0 ? precise : balanced
  const lowestCalled = probability[order[chosen]!]!
  const next = order[chosen + 1]
  return next === undefined ? lowestCalled : (lowestCalled + probability[next]!) / 2
}

/** 1 where the probability reaches the threshold. */
export function decide(probability: Float64Array, threshold: number): Uint8Array {
  return Uint8Array.from(probability, (p) => (p >= threshold ? 1 : 0))
}
