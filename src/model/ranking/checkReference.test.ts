import { describe, expect, it } from 'vitest'
import { checkReference } from './checkReference'

describe('checkReference', () => {
  it('finds the largest and the mean difference and where they are', () => {
    const found = Float32Array.of(0.5, 0.25, 0.75, 0.125)
    const check = checkReference(found, Float64Array.of(0.5, 0.5, Number.NaN, 0), 'x.csv')
    expect(check).toEqual({
      rows: 4,
      compared: 3,
      largestDifference: 0.25,
      meanDifference: 0.125,
      worst: [
        { row: 1, expected: 0.5, found: 0.25 },
        { row: 3, expected: 0, found: 0.125 },
      ],
    })
  })

  it('lists ten rows at most', () => {
    const found = new Float32Array(30)
    const expected = Float64Array.from({ length: 30 }, (_, row) => row / 64)
    const { worst } = checkReference(found, expected, 'x.csv')
    expect(worst.map(({ row }) => row)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20])
  })

  it('refuses another number of rows', () => {
    expect(() => checkReference(new Float32Array(2), new Float64Array(3), 'x.csv')).toThrow(
      expect.objectContaining({
        code: 'reference-rows',
        params: { file: 'x.csv', found: 3, rows: 2 },
      }),
    )
  })
})
