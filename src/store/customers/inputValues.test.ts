import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../../tests/support/models'
import { inputWith, ownValues } from './inputValues'

const features = [
  feature('months'),
  feature('payment', { kind: 'category', categories: ['Card', 'Cash'] }),
]

describe('inputWith', () => {
  it('changes what is asked for and leaves the customer as it was', () => {
    const input = Float32Array.of(3, 0)
    const changed = inputWith(features, input, new Map<number, string | null>([[1, 'Cash']]))
    expect([...changed]).toEqual([3, 1])
    expect([...inputWith(features, input, new Map([[0, null]]))]).toEqual([Number.NaN, 0])
    expect([...inputWith(features, input, new Map([[1, 'Barter']]))]).toEqual([3, Number.NaN])
    expect([...input]).toEqual([3, 0])
  })

  it('comes back through ownValues', () => {
    const number = fc.option(fc.float({ noNaN: true, noDefaultInfinity: true }))
    const category = fc.option(fc.constantFrom('Card', 'Cash'))
    fc.assert(
      fc.property(number, category, (months, payment) => {
        const changes = new Map<number, number | string | null>([
          [0, months],
          [1, payment],
        ])
        const input = inputWith(features, Float32Array.of(1, 1), changes)
        expect(ownValues(features, input, [])).toEqual([months, payment])
      }),
    )
  })
})

describe('ownValues', () => {
  it('keeps a number as the file has it and a category as the model has it', () => {
    const steps = [
      { feature: 1, value: 'card ' },
      { feature: 0, value: 0.1 },
    ]
    expect(ownValues(features, Float32Array.of(0.1, 0), steps)).toEqual([0.1, 'Card'])
  })

  it('counts a category the model has not seen as missing', () => {
    const steps = [{ feature: 1, value: 'Barter' }]
    expect(ownValues(features, Float32Array.of(1, Number.NaN), steps)).toEqual([1, null])
  })
})
