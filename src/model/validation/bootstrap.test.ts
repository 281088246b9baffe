import { describe, expect, it } from 'vitest'
import { seededRandom } from '../training/random'
import { bootstrapIntervals } from './bootstrap'
import { reliabilityCurve } from './reliability'

const mean = (values: Float64Array) => (weights: Float64Array) => {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!
    total += weights[i]!
  }
  return [sum / total]
}

describe('bootstrapIntervals', () => {
  const random = seededRandom(5)
  const values = Float64Array.from({ length: 400 }, () => random())
  const ownFamily = Int32Array.from(values, (_, i) => i)

  it('is about ± 1.96 standard errors of a mean', () => {
    const [interval] = bootstrapIntervals(ownFamily, 400, 1000, 1, mean(values))
    const halfWidth = (interval!.high - interval!.low) / 2
    expect(halfWidth).toBeCloseTo((1.96 * Math.sqrt(1 / 12)) / 20, 2)
    expect(interval!.low).toBeLessThan(interval!.value)
    expect(interval!.high).toBeGreaterThan(interval!.value)
  })

  it('is not narrowed by copies of the same customer', () => {
    const copied = Float64Array.from({ length: 1600 }, (_, i) => values[i % 400]!)
    const families = Int32Array.from(copied, (_, i) => i % 400)
    const [once] = bootstrapIntervals(ownFamily, 400, 300, 1, mean(values))
    const [four] = bootstrapIntervals(families, 400, 300, 1, mean(copied))
    expect(four!.low).toBeCloseTo(once!.low, 10)
    expect(four!.high).toBeCloseTo(once!.high, 10)
  })

  it('leaves out draws without a value', () => {
    const intervals = bootstrapIntervals(ownFamily, 400, 10, 1, (weights) => [
      weights[0] === 0 ? Number.NaN : 1,
    ])
    expect(intervals[0]).toEqual({ value: 1, low: 1, high: 1 })
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
