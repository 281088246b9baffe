import { bisectLeft, bisectRight, quantileSorted } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBelow, countUpTo } from './bisect'
import { logAddExp, logistic, logisticLoss, logit } from './logistic'
import { quantile } from './quantile'
import { derivedSeed, seededRandom, sfc32, shuffle } from './random'

const number = fc.double({ noNaN: true })
const sorted = fc.array(fc.oneof(number, fc.integer({ min: -3, max: 3 })), { maxLength: 40 })

describe('countBelow and countUpTo', () => {
  it('are d3-array’s bisectors, for lists and typed arrays', () => {
    fc.assert(
      fc.property(sorted, number, (drawn, other) => {
        const list = Float64Array.from(drawn).sort()
        for (const value of [other, ...drawn]) {
          expect(countBelow(list, value)).toBe(bisectLeft(list, value))
          expect(countUpTo([...list], value)).toBe(bisectRight(list, value))
        }
      }),
    )
  })
})

describe('quantile', () => {
  it('is d3-array’s', () => {
    const finite = fc.double({ noNaN: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawn, share) => {
          const list = Float64Array.from(drawn).sort()
          expect(quantile(list, share)).toBe(quantileSorted([...list], share))
        },
      ),
    )
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN()
  })
})

describe('logistic', () => {
  it('and logit undo each other as far as probabilities can tell', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (logOdds) => {
        const p = logistic(logOdds)
        // One step of p, ε/2 at most, is so many log-odds.
        const step = Number.EPSILON / (p * (1 - p))
        expect(Math.abs(logit(p) - logOdds)).toBeLessThanOrEqual(2 * step + 1e-14)
      }),
    )
    expect([logit(0), logit(0.5), logit(1)]).toEqual([-Infinity, 0, Infinity])
  })
})

describe('logisticLoss', () => {
  it('is the cross-entropy, and finite where that overflows', () => {
    const logOdds = fc.double({ min: -20, max: 20, noNaN: true })
    fc.assert(
      fc.property(logOdds, fc.double({ min: 0, max: 1, noNaN: true }), (s, target) => {
        const p = logistic(s)
        const q = logistic(-s)
        const entropy = -target * Math.log(p) - (1 - target) * Math.log(q)
        expect(logisticLoss(s, target)).toBeCloseTo(entropy, 10)
      }),
    )
    expect(logisticLoss(1000, 1)).toBe(0)
    expect(logisticLoss(-1000, 1)).toBe(1000)
  })
})

describe('logAddExp', () => {
  it('adds where the numbers themselves are too small', () => {
    expect(logAddExp(-1000, -1000)).toBeCloseTo(-1000 + Math.LN2, 10)
    expect(logAddExp(Number.NEGATIVE_INFINITY, -3)).toBe(-3)
  })
})

describe('random numbers', () => {
  // The first outputs of the generators as their authors wrote them, in C; sfc32 with its state begun as ours.
  it('are mulberry32 and sfc32', () => {
    const mulberry = seededRandom(1)
    expect([mulberry(), mulberry()].map((u) => u * 2 ** 32)).toEqual([2693262067, 11749833])
    const sfc = sfc32(1)
    expect([sfc(), sfc()].map((u) => u * 2 ** 32)).toEqual([3359835970, 1182520828])
  })

  it('have other seeds for other parts', () => {
    const seeds = Array.from({ length: 1000 }, (_, part) => derivedSeed(7, part))
    expect(new Set(seeds).size).toBe(1000)
  })

  it('shuffle without loss', () => {
    const items = Int32Array.from({ length: 50 }, (_, i) => i)
    shuffle(items, seededRandom(3))
    expect([...items]).not.toEqual([...items].sort((a, b) => a - b))
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })
})
