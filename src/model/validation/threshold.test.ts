import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { precisionAndRecall, rankByScore, recallAtPrecision } from './metrics'
import { chooseThreshold, decide, precisionTarget } from './threshold'

describe('chooseThreshold', () => {
  it('reaches the best recall at the wanted precision, or else falls back to the best F1', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
      minLength: 2,
      maxLength: 60,
    })
    fc.assert(
      fc.property(rows, (cells) => {
        const probability = Float64Array.from(cells, ([p]) => p / 20)
        const labels = Float64Array.from(cells, ([, left]) => (left ? 1 : 0))
        fc.pre(labels.includes(1))
        const once = new Float64Array(cells.length).fill(1)
        const decision = decide(probability, chooseThreshold(probability, labels))
        const found = precisionAndRecall(decision, labels, once)
        const best = recallAtPrecision(rankByScore(probability), labels, once, precisionTarget)
        if (best > 0) {
          expect(found.precision).toBeGreaterThanOrEqual(precisionTarget)
          expect(found.recall).toBe(best)
        } else {
          expect(found.recall).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('lies between two customers', () => {
    expect(
      chooseThreshold(Float64Array.of(0.9, 0.8, 0.4, 0.2), Float64Array.of(1, 1, 0, 0)),
    ).toBeCloseTo(0.6, 12)
  })
})
