import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curvesOf } from './curves'
import { rankRows, rocAuc } from './metrics'

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { minLength: 2, maxLength: 80 })
  .filter((cells) => cells.some(([, left]) => left) && cells.some(([, left]) => !left))
  .map((cells) => ({
    probability: Float64Array.from(cells, ([p]) => p / 12),
    labels: Float64Array.from(cells, ([, left]) => (left ? 1 : 0)),
  }))

/** Area under points by trapezoids. */
const area = (points: readonly (readonly [number, number])[]) =>
  points.slice(1).reduce((sum, [x, y], i) => {
    const [x0, y0] = points[i]!
    return sum + ((x - x0) * (y + y0)) / 2
  }, 0)

describe('curvesOf', () => {
  it('runs from nobody to everybody and never falls', () => {
    fc.assert(
      fc.property(rows, ({ probability, labels }) => {
        const { roc, gain, precisionRecall } = curvesOf(probability, labels)
        expect(roc).toHaveLength(101)
        expect(gain[0]).toEqual({ share: 0, captured: 0 })
        expect(gain[100]).toEqual({ share: 1, captured: 1 })
        expect(roc[100]).toEqual({ falsePositiveRate: 1, recall: 1 })
        expect(precisionRecall.length).toBeLessThanOrEqual(101)
        expect(precisionRecall.at(-1)!.recall).toBe(1)
        for (const ys of [roc.map((p) => p.recall), gain.map((p) => p.captured)])
          expect([...ys].sort((a, b) => a - b)).toEqual(ys)
      }),
    )
  })

  it('has the area of the AUC where steps fall on the grid', () => {
    // 100 who stayed, so that every step of the ROC curve lies on a point.
    const probability = Float64Array.from({ length: 150 }, (_, i) => ((i * 7) % 31) / 31)
    const labels = Float64Array.from(probability, (_, i) => (i % 3 === 0 ? 1 : 0))
    const { roc } = curvesOf(probability, labels)
    const own = Int32Array.from(labels.keys())
    const auc = rocAuc(rankRows(probability, labels, own), new Uint8Array(150).fill(1))
    expect(area(roc.map((p) => [p.falsePositiveRate, p.recall] as const))).toBeCloseTo(auc, 4)
  })

  it('takes precision from thresholds that exist', () => {
    const { precisionRecall } = curvesOf(
      Float64Array.of(0.9, 0.8, 0.8, 0.3, 0.1),
      Float64Array.of(1, 1, 0, 0, 1),
    )
    expect(precisionRecall).toEqual([
      { recall: 0.33333, precision: 1 },
      { recall: 0.66667, precision: 0.66667 },
      { recall: 1, precision: 0.6 },
    ])
  })

  it('gives a perfect ranking a perfect curve', () => {
    const { roc, gain } = curvesOf(Float64Array.of(0.9, 0.2, 0.1, 0), Float64Array.of(1, 0, 0, 0))
    expect(roc.every(({ recall }) => recall === 1)).toBe(true)
    expect(gain[25]!.captured).toBe(1)
  })
})
