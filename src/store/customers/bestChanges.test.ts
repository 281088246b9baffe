import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../../tests/support/models'
import { candidatesOf, strongest } from './bestChanges'

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

describe('strongest', () => {
  const own = [3, 2, 'basic', 100]

  it('takes the lowest risk of each lever and of equals the nearest value', () => {
    const candidates = [0, 1, 3, 4].map((value) => ({ feature: 1, value }))
    const plan = { feature: 2, value: 'plus' }
    const found = strongest(candidates, [0.3, 0.3002, 0.5, 0.3], 0.6, own)
    expect(found).toEqual([{ feature: 1, value: 1, probability: 0.3002 }])
    const both = strongest([...candidates, plan], [0.3, 0.4, 0.5, 0.3, 0.2], 0.6, own)
    expect(both.map(({ feature, value }) => [feature, value])).toEqual([
      [2, 'plus'],
      [1, 0],
    ])
  })

  it('names no change that does not lower the risk', () => {
    expect(strongest([{ feature: 2, value: 'plus' }], [0.5995], 0.6, own)).toEqual([])
    expect(strongest([{ feature: 2, value: 'plus' }], [0.7], 0.6, own)).toEqual([])
  })
})
