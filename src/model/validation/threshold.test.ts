import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankRows, recallAtPrecision } from './metrics'
import { decisionSums, precisionOf, recallOf } from './sums'
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
        const once = new Uint8Array(cells.length).fill(1)
        const decision = decide(probability, chooseThreshold(probability, labels))
        const own = Int32Array.from(cells.keys())
        const found = decisionSums(decision, labels, own, cells.length)
        const ranked = rankRows(probability, labels, own)
        const best = recallAtPrecision(ranked, once, precisionTarget)
        if (best > 0) {
          expect(precisionOf(found, once)).toBeGreaterThanOrEqual(precisionTarget)
          expect(recallOf(found, once)).toBe(best)
        } else {
          expect(recallOf(found, once)).toBeGreaterThan(0)
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
