import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feature, Manifest } from '../../contracts/manifest'
import { probeCustomers, sumGap, summarise } from './probe'

const feature = (name: string, kind: Feature['kind']): Feature => ({
  name,
  label: { en: name, ru: name },
  unit: { en: '', ru: '' },
  kind,
  role: 'context',
  aliases: [],
  allowed: null,
  integer: false,
  categories: kind === 'category' ? ['a', 'b', 'c'] : [],
  synonyms: {},
  valueLabels: {},
  training: {
    missingShare: 0,
    median: 2,
    mode: null,
    q1: 1,
    q3: 3,
    min: 0,
    max: 9,
    histogram: { edges: [], counts: [] },
    importance: 0,
  },
})

const features = [feature('x', 'number'), feature('y', 'number'), feature('z', 'category')]

describe('summarise', () => {
  it('takes the nearest rank', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(summarise(hundred)).toEqual({ calls: 100, median: 50, p99: 99, slowest: 100 })
  })

  it('keeps median ≤ p99 ≤ slowest, all of them measured values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    })
    fc.assert(
      fc.property(values, (durations) => {
        const { median, p99, slowest } = summarise(Float64Array.from(durations))
        expect(median <= p99 && p99 <= slowest).toBe(true)
        expect([median, p99].every((value) => durations.includes(value))).toBe(true)
        expect(slowest).toBe(Math.max(...durations))
      }),
    )
  })
})

describe('probeCustomers', () => {
  const customers = probeCustomers({ features } as unknown as Manifest, 40)

  it('reaches every category, quartile and missing', () => {
    const seen = (name: string) => new Set(customers.map((customer) => customer[name]))
    expect(seen('x')).toEqual(new Set([0, 1, 2, 3, null]))
    expect(seen('z')).toEqual(new Set(['a', 'b', 'c']))
  })

  it('mixes the features instead of moving them together', () => {
    expect(new Set(customers.map((customer) => JSON.stringify(customer))).size).toBeGreaterThan(20)
  })
})

describe('sumGap', () => {
  it('is zero where the reasons add up and sees where they do not', () => {
    const prediction = { base: -1, contributions: { a: 2, b: -1 }, missingFeatures: [] }
    expect(sumGap({ ...prediction, probability: 0.5 })).toBe(0)
    expect(sumGap({ ...prediction, probability: 0.4 })).toBeCloseTo(0.1, 12)
  })
})
