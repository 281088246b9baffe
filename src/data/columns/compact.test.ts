import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeArray, fitFloat32, numberArray, widenedCodes } from './compact'

const number = fc.oneof(
  fc.double(),
  fc.float(),
  fc.integer(),
  fc.constantFrom(Number.NaN, -0, 0.1, 2 ** 24, 2 ** 24 + 1, 1e300, Number.POSITIVE_INFINITY),
)

describe('fitFloat32', () => {
  it('is true exactly where an array of 32 bits gives all numbers back', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 4 }), (numbers) => {
        const kept = numberArray(numbers.length, true)
        kept.set(numbers)
        const same = numbers.every((one, at) => Object.is(one, kept[at]))
        expect(fitFloat32(Float64Array.from(numbers))).toBe(same)
      }),
    )
  })

  it('looks at the first numbers only', () => {
    expect(fitFloat32(Float64Array.of(1, 0.1), 1)).toBe(true)
    expect(fitFloat32(Float64Array.of(1, 0.1), 2)).toBe(false)
  })
})

describe('widenedCodes', () => {
  it('holds the last code of any dictionary, and −1, and keeps what was there', () => {
    const size = fc.integer({ min: 0, max: 70_000 })
    fc.assert(
      fc.property(size, size, fc.nat({ max: 9 }), (before, after, more) => {
        const codes = codeArray(2, before)
        codes.set([before - 1, -1])
        const wide = widenedCodes(codes, Math.max(before, after), 3 + more)
        wide[2] = Math.max(before, after) - 1
        expect([...wide.subarray(0, 3)]).toEqual([before - 1, -1, Math.max(before, after) - 1])
        expect(wide).toHaveLength(3 + more)
      }),
    )
  })

  it('takes the fewest bytes', () => {
    const bytes = [0, 128, 129, 32_768, 32_769].map((texts) => codeArray(1, texts).byteLength)
    expect(bytes).toEqual([1, 1, 2, 2, 4])
  })
})
