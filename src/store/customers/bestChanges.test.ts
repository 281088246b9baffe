import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleEffect } from '../../../tests/support/effects'
import { feature } from '../../../tests/support/models'
import { logistic } from '../../ground/maths'
import { candidatesOf, lowestTogether, strongest } from './bestChanges'

const training = (min: number, max: number) => ({ ...feature('x').training, min, max })

const features = [
  feature('tenure', { role: 'context', training: training(0, 60) }),
  feature('coupons', { role: 'lever', integer: true, training: training(0, 4) }),
  feature('plan', { role: 'lever', kind: 'category', categories: ['basic', 'plus'] }),
  feature('cashback', { role: 'lever', training: training(0, 325.5) }),
]

describe('candidatesOf', () => {
  const own = [3, 2, 'basic', 100]
  const candidates = candidatesOf(features, own)
  const valuesOf = (index: number) =>
    candidates.filter(({ feature }) => feature === index).map(({ value }) => value)

  it('takes other values of levers only, within the training range', () => {
    expect(valuesOf(0)).toEqual([])
    expect(valuesOf(1)).toEqual([0, 1, 3, 4])
    expect(valuesOf(2)).toEqual(['plus'])
    const numbers = valuesOf(3) as number[]
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([0, 325.5])
  })

  it('asks at most 200 rows however many levers there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const levers = Array.from({ length: count }, () => features[3]!)
        expect(candidatesOf(levers, Array(count).fill(1)).length).toBeLessThanOrEqual(200)
      }),
    )
  })
})

describe('values that training hardly knows', () => {
  it('are never suggested: 29 rows are too few, 30 are enough', () => {
    const counts = [900, 30, 29, 400, 2]
    const coupons = exampleEffect([0.5, 1.5, 2.5, 3.5], [0, 0, 0, 0, -3], { counts })
    const plan = exampleEffect([], [0, -1], { counts: [200, 12] })
    const none = exampleEffect([], [0])
    const found = candidatesOf(features, [3, 3, 'basic', null], [none, coupons, plan, none])
    expect(found.filter(({ feature }) => feature === 1).map(({ value }) => value)).toEqual([0, 1])
    expect(found.filter(({ feature }) => feature === 2)).toEqual([])
    expect(found.find(({ feature }) => feature === 1)?.step?.count).toBe(900)
  })

  it('know no limit where the model has no curves', () => {
    const found = candidatesOf(features, [3, 3, 'basic', null])
    expect(found.every(({ step }) => step === null)).toBe(true)
    expect(found.filter(({ feature }) => feature === 2)).toHaveLength(1)
  })
})

describe('lowestTogether', () => {
  const lists = fc.array(
    fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 6 }),
    { minLength: 1, maxLength: 4 },
  )

  it('reaches what the best value of every lever gives, where they do not work together', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.double({ min: -3, max: 3, noNaN: true }), async (levers, base) => {
        const candidates = levers.flatMap((shifts, feature) =>
          shifts.map((_, value) => ({ feature, value, step: null })),
        )
        const risk = (changes: ReadonlyMap<number, unknown>) =>
          logistic(
            [...changes].reduce(
              (sum, [lever, value]) => sum + levers[lever]![Number(value)]!,
              base,
            ),
          )
        const found = await lowestTogether(candidates, logistic(base), async (asked) =>
          asked.map(risk),
        )
        const best = levers.reduce((sum, shifts) => sum + Math.min(0, ...shifts), base)
        expect(found).toBeCloseTo(logistic(best), 12)
      }),
    )
  })

  it('goes on while a lever falls further beside the others', async () => {
    const candidates = [0, 1].map((feature) => ({ feature, value: 1, step: null }))
    const risks: Record<string, number> = { '': 0.6, '0': 0.61, '1': 0.5, '0,1': 0.1 }
    const found = await lowestTogether(candidates, 0.6, async (asked) =>
      asked.map((changes) => risks[[...changes.keys()].sort().join(',')]!),
    )
    expect(found).toBe(0.1)
  })
})

describe('strongest', () => {
  const own = [3, 2, 'basic', 100]

  const plus = { feature: 2, value: 'plus', step: null }

  it('takes the lowest risk of each lever and of equals the nearest value', () => {
    const candidates = [0, 1, 3, 4].map((value) => ({ feature: 1, value, step: null }))
    const found = strongest(candidates, [0.3, 0.3002, 0.5, 0.3], 0.6, own)
    expect(found).toEqual([{ feature: 1, value: 1, step: null, probability: 0.3002 }])
    const both = strongest([...candidates, plus], [0.3, 0.4, 0.5, 0.3, 0.2], 0.6, own)
    expect(both.map(({ feature, value }) => [feature, value])).toEqual([
      [2, 'plus'],
      [1, 0],
    ])
  })

  it('believes a value as far as its interval is sure', () => {
    const wide = { value: -1, low: -4, high: 2, count: 500 }
    const sure = { value: -0.5, low: -0.6, high: -0.4, count: 500 }
    const candidates = [
      { feature: 1, value: 0, step: wide },
      { feature: 1, value: 1, step: sure },
    ]
    // At the upper end of its interval the first is 0.2 → logistic(logit 0.2 + 3) = 0.83.
    expect(strongest(candidates, [0.2, 0.4], 0.6, own)).toEqual([
      { feature: 1, value: 1, step: sure, probability: 0.4 },
    ])
    expect(strongest(candidates.slice(0, 1), [0.2], 0.6, own)).toEqual([])
  })

  it('names no change that does not lower the risk', () => {
    expect(strongest([plus], [0.5995], 0.6, own)).toEqual([])
    expect(strongest([plus], [0.7], 0.6, own)).toEqual([])
  })
})
