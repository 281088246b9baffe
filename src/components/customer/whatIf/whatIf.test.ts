import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../../../tests/support/models'
import { groupFeatures } from './featureGroups'
import { permitted, rangeOf, seen } from './numberRange'

const number = (min: number | null, max: number | null, integer = false) =>
  feature('x', { integer, training: { ...feature('x').training, min, max } })

describe('rangeOf', () => {
  it('walks the training range in 100 to 1000 steps, whole ones for whole numbers', () => {
    const ends = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    )
    fc.assert(
      fc.property(ends, ([min, width]) => {
        const max = min + width
        const { step } = rangeOf(number(min, max))!
        expect((max - min) / step).toBeGreaterThan(99.9)
        expect((max - min) / step).toBeLessThan(1000.1)
        expect(Number.isInteger(rangeOf(number(min, max, true))!.step)).toBe(true)
      }),
    )
  })

  it('is none where there is nothing to walk', () => {
    expect(rangeOf(number(null, null))).toBeNull()
    expect(rangeOf(number(3, 3))).toBeNull()
  })
})

describe('seen and permitted', () => {
  it('lets values outside training through, but not outside the hard limits', () => {
    const tier = { ...number(1, 3, true), allowed: { min: 1, max: 5 } }
    expect([1, 3, 4].map((value) => seen(tier, value))).toEqual([true, true, false])
    expect([0, 1, 4, 5, 6, 1.5].map((value) => permitted(tier, value))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(permitted(number(0, 1), 1e9)).toBe(true)
    expect(permitted(number(0, 1), Number.NaN)).toBe(false)
  })
})

describe('groupFeatures', () => {
  it('puts every feature in one group, the most important first', () => {
    const roles = fc.array(
      fc.record({
        role: fc.constantFrom('lever' as const, 'context' as const, 'outcome' as const),
        importance: fc.float({ min: 0, max: 4, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(roles, (list) => {
        const features = list.map(({ role, importance }, index) =>
          feature(`f${index}`, { role, training: { ...feature('').training, importance } }),
        )
        const { levers, context, outcomes } = groupFeatures(features)
        const all = [...levers, ...context, ...outcomes].sort((a, b) => a - b)
        expect(all).toEqual([...features.keys()])
        for (const group of [levers, context, outcomes])
          for (const [place, index] of group.slice(1).entries())
            expect(list[group[place]!]!.importance).toBeGreaterThanOrEqual(list[index]!.importance)
        expect(outcomes.every((index) => list[index]!.role === 'outcome')).toBe(true)
      }),
    )
  })
})
