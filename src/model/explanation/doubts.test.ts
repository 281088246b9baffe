import { describe, expect, it } from 'vitest'
import expected from '../../../tests/fixtures/trends.expected.json'
import { exampleEffect, exampleFeature } from '../../../tests/support/effects'
import type { Effect, Feature } from '../../contracts'
import { judged, judgeOf } from './doubts'
import { expectedDirection } from './expectation'
import { trendOf } from './trend'

const cutsFor = (values: readonly number[]) => values.slice(1).map((_, bin) => bin + 0.5)

describe('the trend of a curve', () => {
  it('has the direction of Spearman’s correlation and the size of isotonic regression', () => {
    let named = 0
    for (const { values, counts, correlation, monotone } of expected) {
      const trend = trendOf(exampleEffect(cutsFor(values), values, { counts }))
      if (Math.abs(correlation) < 0.5) {
        expect(trend).toBeNull()
        continue
      }
      named++
      expect(trend!.direction).toBe(correlation > 0 ? 'rises' : 'falls')
      trend!.values.forEach((value, bin) => {
        expect(value).toBeCloseTo(monotone[bin]!, 6)
      })
    }
    expect(named).toBeGreaterThan(2)
    expect(named).toBeLessThan(expected.length)
  })

  it('is none of a flat curve, of one bin, or of categories', () => {
    expect(trendOf(exampleEffect([0.5, 1.5], [0, 0, 0]))).toBeNull()
    expect(trendOf(exampleEffect([], [0.3]))).toBeNull()
    expect(trendOf(exampleEffect([], [0.3, 0.4, 0.5]))).toBeNull()
  })
})

describe('what speaks against a reason', () => {
  /** Falls, but for a dent at 3 that a fifth of the rows stand in. */
  const dented = exampleEffect([1.5, 2.5, 3.5, 4.5], [2, -0.6, 0.4, -0.7, -1.1])
  const doubtOf = (
    encoded: number,
    change: Partial<Effect> = {},
    contribution?: number,
    feature: Partial<Feature> = { name: 'Visits' },
  ) => {
    const effect = { ...dented, ...change }
    const own = effect.values[Math.round(encoded) - 1] ?? effect.missing.value
    const judge = judgeOf({ features: [exampleFeature(feature)], effects: [effect] })
    return judge(0, encoded, contribution ?? own)
  }

  it('is nothing where the interval is clear of the typical customer and the trend agrees', () => {
    expect(doubtOf(1)).toEqual({ near: 1.8 })
    expect(doubtOf(5)).toEqual({ near: expect.closeTo(-0.9, 12) })
  })

  it('is a missing value, whatever its interval', () => {
    expect(doubtOf(Number.NaN)).toEqual({ near: 0, doubt: 'missing' })
    const missing = { value: 1, low: 0.8, high: 1.2, count: 500 }
    expect(doubtOf(Number.NaN, { missing })).toEqual({ near: 0.8, doubt: 'missing' })
    expect(doubtOf(Number.NaN, {}, 0.01)).toEqual({ near: 0 })
  })

  it('is fewer than 30 training rows', () => {
    expect(doubtOf(1, { counts: [29, 100, 100, 100, 100] }).doubt).toBe('few-rows')
    expect(doubtOf(1, { counts: [30, 100, 100, 100, 100] }).doubt).toBeUndefined()
  })

  it('is an interval that holds the typical customer', () => {
    const low = [-0.1, -0.8, 0.2, -0.9, -1.3]
    expect(doubtOf(1, { low })).toEqual({ near: 0, doubt: 'uncertain' })
  })

  it('is the other sign than the trend has there', () => {
    expect(doubtOf(3)).toEqual({ near: expect.closeTo(0.2, 12), doubt: 'against-fall' })
    const rising = { values: [-2, 0.6, -0.4, 0.7, 1.1], low: [-3, 0.4, -0.6, 0.5, 0.9] }
    const high = [-1, 0.8, -0.2, 0.9, 1.3]
    expect(doubtOf(3, { ...rising, high }).doubt).toBe('against-rise')
  })

  it('is a combination that turns the sign of the curve, its interval moved with it', () => {
    expect(doubtOf(1, {}, -0.5)).toEqual({
      near: expect.closeTo(-0.3, 12),
      doubt: 'against-fall',
    })
    expect(doubtOf(1, {}, 0.15)).toEqual({ near: 0, doubt: 'uncertain' })
  })

  it('is a curve against what anybody expects of such a feature', () => {
    const rising = exampleEffect([1.5, 2.5, 3.5, 4.5], [-2, -1, 0.4, 0.7, 1.1])
    const of = (name: string) => doubtOf(5, rising, undefined, { name }).doubt
    expect(of('SatisfactionScore')).toBe('against-sense-fall')
    expect(of('Visits')).toBeUndefined()
    expect(of('Complain')).toBeUndefined()
    expect(doubtOf(1, {}, undefined, { name: 'Complaints' }).doubt).toBe('against-sense-rise')
    expect(expectedDirection({ name: 'Удовлетворённость' })).toBe('falls')
    expect(expectedDirection({ name: 'CityTier' })).toBeNull()
  })

  it('is, without curves, only a missing value', () => {
    const judge = judgeOf({ features: [exampleFeature()] })
    expect(judge(0, 3, 0.4)).toEqual({ near: 0.4 })
    expect(judge(0, Number.NaN, 0.4)).toEqual({ near: 0.4, doubt: 'missing' })
    expect(judge(0, Number.NaN, 0)).toEqual({ near: 0 })
  })

  it('is, of an estimate, that it may as well be nothing', () => {
    const judge = judgeOf({ features: [exampleFeature(), exampleFeature()] })
    const steps = [0.1, -0.3].map((contribution, feature) => ({
      feature,
      contribution,
      points: contribution,
    }))
    const sampling = { permutations: 9, halfWidth: [0.2, 0.1], residual: 0 }
    const [first, second] = judged(steps, Float32Array.of(1, 1), judge, sampling)
    expect(first).toMatchObject({ near: 0, doubt: 'uncertain' })
    expect(second!.near).toBeCloseTo(-0.2, 12)
    expect(second!.doubt).toBeUndefined()
  })
})
