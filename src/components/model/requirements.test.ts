import { describe, expect, it } from 'vitest'
import { atLeast, fasterThan } from './requirements'

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

describe('fasterThan', () => {
  it('is met where even the slowest keeps the limit', () => {
    expect(fasterThan(100, { p99: 2, slowest: 99.9 })).toBe('met')
    expect(fasterThan(100, { p99: 2, slowest: 100 })).toBe('unproven')
    expect(fasterThan(100, { p99: 100, slowest: 140 })).toBe('failed')
  })
})
