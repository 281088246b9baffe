import { describe, expect, it } from 'vitest'
import { precisionTarget } from '../../../contracts/requirement'
import { seededRandom } from '../../../ground/maths/random'
import { chooseThreshold, decide } from './threshold'

/** Customers whose probability is true, more of them at low risk. */
function customers(count: number, seed: number) {
  const random = seededRandom(seed)
  const probability = Float64Array.from({ length: count }, () => random() ** 2)
  const labels = probability.map((p) => (random() < p ? 1 : 0))
  return { probability, labels, groups: Int32Array.from({ length: count }, (_, i) => i) }
}

const shares = (decision: Uint8Array, labels: Float64Array) => {
  let called = 0
  let hits = 0
  let positives = 0
  for (let i = 0; i < labels.length; i++) {
    called += decision[i]!
    hits += decision[i]! * labels[i]!
    positives += labels[i]!
  }
  return { precision: hits / called, recall: hits / positives }
}

describe('chooseThreshold', () => {
  it('keeps the precision on new customers, close to the best recall', () => {
    const many = customers(200_000, 99)
    // Precision of calling p >= t is (1 + √t + t) / 3 for p = u²: 0.7 at t = 0.4381.
    const best = shares(decide(many.probability, 0.4381), many.labels)
    expect(best.precision).toBeCloseTo(precisionTarget, 2)
    const found = Array.from({ length: 12 }, (_, seed) => {
      const { probability, labels, groups } = customers(3000, seed)
      return shares(
        decide(many.probability, chooseThreshold(probability, labels, groups)),
        many.labels,
      )
    })
    const mean = (of: 'precision' | 'recall') =>
      found.reduce((sum, share) => sum + share[of], 0) / found.length
    expect(mean('precision')).toBeGreaterThan(precisionTarget)
    expect(mean('precision')).toBeLessThan(precisionTarget + 0.015)
    expect(mean('recall')).toBeGreaterThan(best.recall - 0.03)
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
