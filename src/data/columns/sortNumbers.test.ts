import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../../ground/pacing'
import { sortNumbers } from './sortNumbers'

/** More than the engine's own sort is asked for. */
const manyNumbers = 10_000

describe('sortNumbers', () => {
  it('sorts as the engine does, whatever the sizes and signs', () => {
    const number = fc.double({ noNaN: true }).map((value) => value + 0)
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 50 }), (drawn) => {
        // The drawn numbers again and again, each time of another size.
        const numbers = Float64Array.from(
          { length: manyNumbers },
          (_, i) => drawn[i % drawn.length]! / (1 + (i % 97)) + 0,
        ).map((value) => value + 0)
        const expected = numbers.slice().sort()
        const sorted = finish(sortNumbers(numbers))
        expect(sorted).toHaveLength(manyNumbers)
        expect(sorted.findIndex((value, i) => value !== expected[i])).toBe(-1)
      }),
      { numRuns: 30 },
    )
  })

  it.each([0, 1, 5000])('sorts %i numbers', (count) => {
    const numbers = Float64Array.from({ length: count }, (_, i) => (i * 7919) % 5003)
    expect(finish(sortNumbers(numbers.slice()))).toEqual(numbers.slice().sort())
  })
})
