import { describe, expect, it } from 'vitest'
import type { Metrics } from '../../../contracts/manifest'
import { seededRandom } from '../../../ground/maths/random'
import { bootstrapIntervals } from './bootstrap'
import { measure } from './measure'
import { reliabilityCurve } from './reliability'
import { weighted } from './sums'

const mean = (sums: Float64Array, counts: Float64Array) => (weights: Uint8Array) => [
  weighted(weights, sums) / weighted(weights, counts),
]

describe('bootstrapIntervals', () => {
  const random = seededRandom(5)
  const values = Float64Array.from({ length: 400 }, () => random())
  const once = new Float64Array(400).fill(1)

  it('is about ± 1.96 standard errors of a mean', () => {
    const [interval] = bootstrapIntervals(400, 1000, 1, mean(values, once))
    const halfWidth = (interval!.high - interval!.low) / 2
    expect(halfWidth).toBeCloseTo((1.96 * Math.sqrt(1 / 12)) / 20, 2)
    expect(interval!.low).toBeLessThan(interval!.value)
    expect(interval!.high).toBeGreaterThan(interval!.value)
  })

  it('leaves out draws without a value', () => {
    const intervals = bootstrapIntervals(400, 10, 1, (weights) => [
      weights[0] === 0 ? Number.NaN : 1,
    ])
    expect(intervals[0]).toEqual({ value: 1, low: 1, high: 1 })
  })
})

describe('measure', () => {
  const random = seededRandom(9)
  const labels = Float64Array.from({ length: 300 }, () => (random() < 0.3 ? 1 : 0))
  const probability = labels.map((label) => (label + 2 * random()) / 3)
  const decision = Uint8Array.from(probability, (p) => (p >= 0.5 ? 1 : 0))
  const own = Int32Array.from(labels, (_, i) => i)

  it('takes no evidence from copies of the same customers', () => {
    const copyOf = Int32Array.from({ length: 1200 }, (_, i) => i % 300)
    const copies = {
      probability: Float64Array.from(copyOf, (i) => probability[i]!),
      decision: Uint8Array.from(copyOf, (i) => decision[i]!),
    }
    const copied = Float64Array.from(copyOf, (i) => labels[i]!)
    const once = measure([{ probability, decision }], labels, own, 300, 100, 1)
    const four = measure([copies], copied, copyOf, 300, 100, 1)
    for (const name of Object.keys(once) as (keyof Metrics)[])
      for (const end of ['value', 'low', 'high'] as const)
        expect(four[name][end]).toBeCloseTo(once[name][end], 10)
  })

  it('averages over repeats', () => {
    const flipped = { probability: probability.map((p) => 1 - p), decision }
    const both = measure([{ probability, decision }, flipped], labels, own, 300, 20, 1)
    expect(both.auc).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
  })
})

describe('reliabilityCurve', () => {
  it('counts every row once and keeps equal probabilities together', () => {
    const probability = Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.5, 0.6, 0.7, 0.9)
    const curve = reliabilityCurve(probability, Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), 4)
    expect(curve.map((bin) => bin.count)).toEqual([4, 2, 2])
    expect(curve.map((bin) => bin.observed)).toEqual([0.25, 0.5, 1])
    expect(curve[2]!.predicted).toBeCloseTo(0.8, 12)
  })
})
