import { describe, expect, it } from 'vitest'
import { atLeast, fasterThan, judge } from './requirements'

const interval = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

describe('atLeast', () => {
  it('is met only where the whole interval reaches the target', () => {
    expect(atLeast(0.7, interval(0.7, 0.75))).toBe('met')
    expect(atLeast(0.7, interval(0.6999, 0.75))).toBe('unproven')
  })

  it('has failed only where the whole interval stays below', () => {
    expect(atLeast(0.7, interval(0.6, 0.6999))).toBe('failed')
    expect(atLeast(0.7, interval(0.6, 0.7))).toBe('unproven')
  })

  it('proves nothing without numbers', () => {
    expect(atLeast(0.7, interval(Number.NaN, Number.NaN))).toBe('unproven')
  })
})

describe('judge', () => {
  it('says on which side of the target the measure lies where nothing is proven', () => {
    expect(judge(0.7, interval(0.66, 0.76), 'families').reading).toBe('reachesBelow')
    expect(judge(0.7, interval(0.64, 0.74), 'families').reading).toBe('reachesAbove')
    expect(judge(0.7, interval(0.71, 0.74), 'families')).toEqual({
      verdict: 'met',
      reading: 'interval',
    })
  })

  it('lets flattering folds refute but not prove', () => {
    for (const grouping of ['exact', 'none'] as const) {
      expect(judge(0.7, interval(0.9, 0.95), grouping)).toEqual({
        verdict: 'unproven',
        reading: 'flattered',
      })
      expect(judge(0.7, interval(0.5, 0.6), grouping).verdict).toBe('failed')
    }
  })
})

describe('fasterThan', () => {
  it('is met where even the slowest keeps the limit', () => {
    expect(fasterThan(100, { p99: 2, slowest: 99.9 })).toBe('met')
    expect(fasterThan(100, { p99: 2, slowest: 100 })).toBe('unproven')
    expect(fasterThan(100, { p99: 100, slowest: 140 })).toBe('failed')
  })
})
