import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { chooseThreshold, decide } from './threshold'

/** Customers whose probability is true, more of them at low risk. */
function customers(count: number, seed: number) {
  const random = seededRandom(seed)
  const probability = Float64Array.from({ length: count }, () => random() ** 2)
  const labels = probability.map((p) => (random() < p ? 1 : 0))
  return { probability, labels, groups: Int32Array.from({ length: count }, (_, i) => i) }
}

function figures(probability: Float64Array, labels: Float64Array, threshold: number) {
  const called = labels.filter((_, i) => probability[i]! >= threshold)
  const hits = called.reduce((sum, label) => sum + label, 0)
  const positives = labels.reduce((sum, label) => sum + label, 0)
  return {
    precision: hits / called.length,
    recall: hits / positives,
    f1: (2 * hits) / (called.length + positives),
  }
}

describe('chooseThreshold', () => {
  it('has the best F1 where the precision holds: the lowest such threshold when F1 still rises', () => {
    // Of p = u² calling p ≥ t has precision (1 + √t + t) / 3: 0.70 at t = 0.4381.
    const precisionAt = (t: number) => (1 + Math.sqrt(t) + t) / 3
    const chosen = Array.from({ length: 12 }, (_, seed) => {
      const { probability, labels, groups } = customers(3000, seed)
      return chooseThreshold(probability, labels, groups, 0.7)
    })
    expect(chosen.every(({ precise }) => precise)).toBe(true)
    // Samples of 3,000 move the precision by 0.0146; the mean of twelve by 0.0042.
    const mean = chosen.reduce((sum, { threshold }) => sum + precisionAt(threshold) / 12, 0)
    expect(Math.abs(mean - 0.7)).toBeLessThan(5 * 0.0042)
  })

  it('takes the best F1 where the precision holds far below it', () => {
    // At precision 0.4 nearly everybody may be called; F1 is best much higher.
    const { probability, labels, groups } = customers(3000, 3)
    const { threshold, precise } = chooseThreshold(probability, labels, groups, 0.4)
    expect(precise).toBe(true)
    const best = Math.max(
      ...Array.from(probability, (p) =>
        p >= labels.reduce((sum, label) => sum + label, 0) / 3000
          ? figures(probability, labels, p).f1
          : 0,
      ),
    )
    expect(figures(probability, labels, threshold).f1).toBeCloseTo(best, 12)
  })

  it('calls nobody below the rate of those who left, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.05, max: 0.99 }),
        (seed, asked) => {
          const { probability, labels, groups } = customers(120, seed)
          const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
          for (const precise of [undefined, true, false]) {
            const chosen = chooseThreshold(probability, labels, groups, asked, precise)
            expect(chosen.threshold).toBeGreaterThanOrEqual(rate)
            expect(chosen.threshold).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('finds at least a twentieth of those who left, or leaves the precision aside', () => {
    // Three are sure to leave, of a hundred who do; among the others nothing is precise.
    const probability = Float64Array.from({ length: 400 }, (_, i) =>
      i < 3 ? 0.9 : i < 250 ? 0.4 : 0.1,
    )
    const labels = probability.map((_, i) => (i < 3 || (i % 3 === 0 && i < 291) ? 1 : 0))
    const own = Int32Array.from(labels.keys())
    const { threshold, precise } = chooseThreshold(probability, labels, own, 0.7)
    expect(precise).toBe(false)
    expect(threshold).toBeCloseTo(0.25, 12)
    // Told to hold to the precision, it comes as near to it as a twentieth allows.
    expect(chooseThreshold(probability, labels, own, 0.7, true).threshold).toBeCloseTo(0.25, 12)
  })

  it('takes no confidence from copies of the same customers', () => {
    const { probability, labels, groups } = customers(400, 5)
    const four = <T extends Float64Array | Int32Array>(values: T) =>
      Float64Array.from({ length: 1600 }, (_, i) => values[i % 400]!)
    const copies = Int32Array.from(four(groups))
    const copied = chooseThreshold(four(probability), four(labels), copies, 0.7)
    expect(copied.threshold).toBeCloseTo(
      chooseThreshold(probability, labels, groups, 0.7).threshold,
      12,
    )
  })

  it('lies between two customers', () => {
    const probability = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 0.8 : 0.2))
    const labels = probability.map((p) => (p > 0.5 ? 1 : 0))
    const own = Int32Array.from(labels.keys())
    expect(chooseThreshold(probability, labels, own, 0.7)).toEqual({
      threshold: 0.5,
      precise: true,
    })
  })

  it('falls back to the best F1 where the precision is out of reach', () => {
    const probability = Float64Array.from({ length: 300 }, (_, i) => (i < 100 ? 0.4 : 0.1))
    const labels = probability.map((_, i) => (i % 3 === 0 && i < 120 ? 1 : 0))
    const own = Int32Array.from(labels.keys())
    const { threshold, precise } = chooseThreshold(probability, labels, own, 0.7)
    expect(threshold).toBeCloseTo(0.25, 12)
    expect(precise).toBe(false)
  })
})

describe('decide', () => {
  it('calls nobody without a threshold', () => {
    expect(Array.from(decide(Float64Array.of(0.2, 1), null))).toEqual([0, 0])
    expect(Array.from(decide(Float64Array.of(0.2, 1), 0.2))).toEqual([1, 1])
  })
})
