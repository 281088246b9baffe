import { describe, expect, it } from 'vitest'
import type { Repeats } from '../../../contracts/profile'
import {
  hasRepeatedCustomers,
  relations,
  repeatedFamilies,
  shiftGroups,
  sizeBars,
  usualSize,
} from './familyFacts'

function repeatsOf(sizes: readonly (readonly [number, number])[], ignoringId = 0): Repeats {
  return {
    exact: 0,
    ignoringId,
    repeatedIds: null,
    complete: true,
    nearCopies: 0,
    movedCopies: 0,
    families: sizes.reduce((sum, [, families]) => sum + families, 0),
    largestFamily: sizes.at(-1)?.[0] ?? 0,
    familySizes: sizes.map(([size, families]) => ({ size, families })),
    mixedOutcomes: null,
    copies: [],
    examples: [],
  }
}

describe('hasRepeatedCustomers', () => {
  it('is about rows that are alike beyond equality, or many equal ones', () => {
    const of = (rows: number, sizes: [number, number][], ignoringId: number) =>
      hasRepeatedCustomers({ rows, repeats: repeatsOf(sizes, ignoringId) })
    expect(of(1000, [[1, 1000]], 0)).toBe(false)
    expect(
      of(
        1000,
        [
          [1, 960],
          [2, 20],
        ],
        20,
      ),
    ).toBe(false)
    expect(
      of(
        1000,
        [
          [1, 960],
          [2, 20],
        ],
        19,
      ),
    ).toBe(true)
    expect(of(1000, [[2, 500]], 500)).toBe(true)
  })
})

describe('usualSize', () => {
  it('is what more than half of customers have, unless that is one', () => {
    expect(
      usualSize(
        repeatsOf([
          [2, 140],
          [4, 1330],
        ]),
      ),
    ).toBe(4)
    expect(
      usualSize(
        repeatsOf([
          [1, 900],
          [2, 40],
        ]),
      ),
    ).toBeNull()
    expect(
      usualSize(
        repeatsOf([
          [1, 10],
          [2, 10],
        ]),
      ),
    ).toBeNull()
  })
})

describe('sizes', () => {
  it('are counted without those that stand once', () => {
    expect(
      repeatedFamilies(
        repeatsOf([
          [1, 9],
          [2, 3],
          [5, 1],
        ]),
      ),
    ).toBe(4)
  })

  it('beyond the fourth are one bar, and five stay five', () => {
    const five = [1, 2, 3, 4, 9].map((size) => [size, 10] as const)
    expect(sizeBars(repeatsOf(five)).map(({ andMore }) => andMore)).not.toContain(true)
    expect(sizeBars(repeatsOf([...five, [12, 3]])).at(-1)).toEqual({
      size: 9,
      families: 13,
      andMore: true,
    })
  })
})

describe('shiftGroups', () => {
  it('puts columns that moved alike together', () => {
    const shifts = [
      { column: 'cash', by: 25 },
      { column: 'a', by: 1 },
      { column: 'b', by: 1 },
    ]
    expect(shiftGroups(shifts)).toEqual([
      { by: 1, columns: ['a', 'b'] },
      { by: 25, columns: ['cash'] },
    ])
  })
})

describe('relations', () => {
  it('compares with the first cell that is present', () => {
    expect(relations([null, 4, 4, 5])).toEqual([
      { kind: 'missing' },
      { kind: 'first' },
      { kind: 'equal' },
      { kind: 'moved', by: 1 },
    ])
    expect(relations(['a', 'b'])).toEqual([{ kind: 'first' }, { kind: 'different' }])
  })
})
