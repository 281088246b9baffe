import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeScratch, codeValues } from './valueCodes'

/** Codes by a map, in order of first appearance. */
function codesByMap(values: readonly number[]): number[] {
  const known = new Map<number, number>()
  return values.map((value) => {
    if (Number.isNaN(value)) return -1
    if (!known.has(value)) known.set(value, known.size)
    return known.get(value)!
  })
}

const column = (values: readonly number[]) =>
  ({ type: 'number', name: 'x', values: Float64Array.from(values) }) as const

describe('codeValues', () => {
  it('numbers values by first appearance, missing −1, 0 and −0 alike', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double(),
      fc.constantFrom(0, -0, Number.NaN),
    )
    fc.assert(
      fc.property(fc.array(fc.array(value), { maxLength: 3 }), (columns) => {
        const scratch = codeScratch()
        for (const values of columns) {
          const { codes, present } = codeValues(column(values), scratch)
          expect([...codes]).toEqual(codesByMap(values))
          expect(present).toBe(values.filter((each) => !Number.isNaN(each)).length)
        }
      }),
    )
  })

  it('does so for more values than the table first has room for, and for few after that', () => {
    const many = Array.from({ length: 60_000 }, (_, row) => ((row * 7919) % 40_009) / 8)
    const scratch = codeScratch()
    for (const values of [many, [1, 2, 1], many]) {
      const { codes, counts } = codeValues(column(values), scratch)
      expect([...codes]).toEqual(codesByMap(values))
      expect(counts).toHaveLength(new Set(values).size)
    }
  })
})
