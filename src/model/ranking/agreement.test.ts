import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { midranks, rankCorrelation, topOverlap } from './agreement'

const risk = fc.float({ min: 0, max: 1, noNaN: true })
const coarse = fc.integer({ min: 0, max: 4 })
const pairs = (value: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(value, value), { minLength: 2, maxLength: 60 })
    .map(
      (list) =>
        [Float32Array.from(list, ([a]) => a), Float32Array.from(list, ([, b]) => b)] as const,
    )

describe('midranks', () => {
  it('counts those below and half of those equal', () => {
    fc.assert(
      fc.property(fc.array(coarse, { maxLength: 50 }), (list) => {
        const values = Float32Array.from(list)
        const expected = list.map((value) => {
          const below = list.filter((other) => other < value).length
          const equal = list.filter((other) => other === value).length
          return below + (equal + 1) / 2
        })
        expect([...midranks(values)]).toEqual(expected)
      }),
    )
  })
})

describe('rankCorrelation', () => {
  it('is that of scipy.stats.spearmanr', () => {
    const a = Float32Array.of(0.1, 0.4, 0.35, 0.8, 0.4)
    const b = Float32Array.of(0.2, 0.1, 0.5, 0.9, 0.6)
    // Midranks 1, 3.5, 2, 5, 3.5 and 2, 1, 3, 5, 4: Σ products 5.5, squares 9.5 and 10.
    expect(rankCorrelation(a, b)).toBeCloseTo(5.5 / Math.sqrt(9.5 * 10), 12)
  })

  it('is 1 with itself, −1 with its reverse, and blind to a rising change of scale', () => {
    fc.assert(
      fc.property(fc.uniqueArray(risk, { minLength: 2, maxLength: 60 }), (list) => {
        const values = Float32Array.from(list)
        fc.pre(new Set(values).size > 1)
        expect(rankCorrelation(values, values)).toBeCloseTo(1, 12)
        expect(
          rankCorrelation(
            values,
            values.map((value) => -value),
          ),
        ).toBeCloseTo(-1, 12)
        expect(
          rankCorrelation(
            values,
            values.map((value) => 8 * value),
          ),
        ).toBeCloseTo(1, 12)
      }),
    )
  })

  it('is symmetric and within −1…1', () => {
    fc.assert(
      fc.property(pairs(coarse), ([a, b]) => {
        const found = rankCorrelation(a, b)
        if (found === null) {
          expect(Math.min(new Set(a).size, new Set(b).size)).toBe(1)
          return
        }
        expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12)
        expect(rankCorrelation(b, a)).toBeCloseTo(found, 12)
      }),
    )
  })

  it('has no value for a constant', () => {
    expect(rankCorrelation(Float32Array.of(1, 1, 1), Float32Array.of(1, 2, 3))).toBeNull()
  })
})

describe('topOverlap', () => {
  it('counts common rows of both tops', () => {
    const a = Float32Array.of(0.9, 0.8, 0.1, 0.2)
    expect(topOverlap(a, Float32Array.of(0.9, 0.1, 0.8, 0.2), 0.5)).toBe(0.5)
    expect(topOverlap(a, Float32Array.of(0.1, 0.2, 0.9, 0.8), 0.5)).toBe(0)
    expect(topOverlap(a, a, 0.5)).toBe(1)
  })

  it('takes the first rows of the file where risks are equal, and at least one', () => {
    const same = Float32Array.of(0.5, 0.5, 0.5, 0.5)
    expect(topOverlap(same, Float32Array.of(0.9, 0.8, 0.1, 0.2), 0.5)).toBe(1)
    expect(topOverlap(same, Float32Array.of(0.9, 0.8, 0.1, 0.2), 0.01)).toBe(1)
  })
})
