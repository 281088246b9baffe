import { describe, expect, it } from 'vitest'
import { precisionTarget } from '../../../contracts/training'
import { seededRandom } from '../../../ground/maths/random'
import { chooseThreshold } from './threshold'

/** Customers whose probability is true, more of them at low risk. */
function customers(count: number, seed: number) {
  const random = seededRandom(seed)
  const probability = Float64Array.from({ length: count }, () => random() ** 2)
  const labels = probability.map((p) => (random() < p ? 1 : 0))
  return { probability, labels, groups: Int32Array.from({ length: count }, (_, i) => i) }
}

/** The lowest probability down to which the sample itself has the precision. */
function lowestPrecise(probability: Float64Array, labels: Float64Array): number {
  const order = Int32Array.from(probability, (_, i) => i)
  order.sort((a, b) => probability[b]! - probability[a]!)
  let hits = 0
  let lowest = 1
  order.forEach((i, k) => {
    hits += labels[i]!
    if (hits >= precisionTarget * (k + 1)) lowest = probability[i]!
  })
  return lowest
}

describe('chooseThreshold', () => {
  it('is a little more careful than the precision in the sample asks for, at little cost', () => {
    // Of p = u² calling p ≥ t has precision (1 + √t + t) / 3 and recall 1 − t^1.5.
    const precisionAt = (t: number) => (1 + Math.sqrt(t) + t) / 3
    const recallAt = (t: number) => 1 - t ** 1.5
    const samples = Array.from({ length: 12 }, (_, seed) => customers(3000, seed))
    const chosen = samples.map(({ probability, labels, groups }) =>
      chooseThreshold(probability, labels, groups),
    )
    const lowest = samples.map(({ probability, labels }) => lowestPrecise(probability, labels))
    const meanOf = (thresholds: readonly number[], of: (t: number) => number) =>
      thresholds.reduce((sum, t) => sum + of(t), 0) / thresholds.length
    // A margin of 0.0034 a sample, give or take 0.0023.
    const margin = meanOf(chosen, precisionAt) - meanOf(lowest, precisionAt)
    expect(margin).toBeGreaterThan(0)
    expect(margin).toBeLessThan(0.01)
    // Samples of 3,000 move the precision by 0.0146; the mean of twelve by 0.0042.
    expect(Math.abs(meanOf(chosen, precisionAt) - precisionTarget)).toBeLessThan(5 * 0.0042)
    expect(meanOf(chosen, recallAt)).toBeGreaterThan(recallAt(0.4381) - 0.04)
  })

  it('takes no confidence from copies of the same customers', () => {
    const { probability, labels, groups } = customers(400, 5)
    const four = <T extends Float64Array | Int32Array>(values: T) =>
      Float64Array.from({ length: 1600 }, (_, i) => values[i % 400]!)
    const copied = chooseThreshold(four(probability), four(labels), Int32Array.from(four(groups)))
    expect(copied).toBeCloseTo(chooseThreshold(probability, labels, groups), 12)
  })

  it('lies between two customers', () => {
    const probability = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 0.8 : 0.2))
    const labels = probability.map((p) => (p > 0.5 ? 1 : 0))
    const own = Int32Array.from(labels.keys())
    expect(chooseThreshold(probability, labels, own)).toBeCloseTo(0.5, 12)
  })

  it('falls back to the best F1 where the precision is out of reach', () => {
    const probability = Float64Array.from({ length: 300 }, (_, i) => (i < 100 ? 0.4 : 0.1))
    const labels = probability.map((_, i) => (i % 3 === 0 && i < 120 ? 1 : 0))
    const own = Int32Array.from(labels.keys())
    expect(chooseThreshold(probability, labels, own)).toBeCloseTo(0.25, 12)
  })
})
