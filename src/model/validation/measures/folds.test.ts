import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedParts, numberFamilies, splitRows } from './folds'

const tables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { minLength: 10, maxLength: 200 })
  .map((cells) => ({
    rows: Int32Array.from(cells, (_, row) => row),
    groups: Int32Array.from(cells, ([group]) => group * 7),
    target: Int8Array.from(cells, ([, left]) => (left ? 1 : 0)),
  }))

describe('groupedParts', () => {
  it('keeps every family on one side', () => {
    fc.assert(
      fc.property(tables, fc.integer(), ({ rows, groups, target }, seed) => {
        const part = groupedParts(rows, target, groups, 5, seed)
        const partOf = new Map<number, number>()
        rows.forEach((row, i) => {
          const known = partOf.get(groups[row]!) ?? part[i]!
          expect(part[i]).toBe(known)
          partOf.set(groups[row]!, known)
        })
      }),
    )
  })

  it('stratifies: rates of the parts differ by a row at most when every row is its own family', () => {
    const rows = Int32Array.from({ length: 1003 }, (_, row) => row)
    const target = Int8Array.from(rows, (row) => (row % 6 === 0 ? 1 : 0))
    const part = groupedParts(rows, target, rows, 5, 3)
    const left = [0, 1, 2, 3, 4].map(
      (k) => rows.filter((row, i) => part[i] === k && target[row] === 1).length,
    )
    const sizes = [0, 1, 2, 3, 4].map((k) => rows.filter((_, i) => part[i] === k).length)
    expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(1)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2)
  })

  it('is decided by the seed', () => {
    const rows = Int32Array.from({ length: 100 }, (_, row) => row)
    const target = Int8Array.from(rows, (row) => row % 2)
    expect(groupedParts(rows, target, rows, 5, 1)).toEqual(groupedParts(rows, target, rows, 5, 1))
    expect(groupedParts(rows, target, rows, 5, 1)).not.toEqual(
      groupedParts(rows, target, rows, 5, 2),
    )
  })
})

describe('splitRows', () => {
  it('splits table rows, not positions', () => {
    const rows = Int32Array.of(3, 5, 9, 11)
    const { inside, outside } = splitRows(rows, Int32Array.of(0, 1, 0, 2), 0)
    expect([...inside]).toEqual([3, 9])
    expect([...outside]).toEqual([5, 11])
  })
})

describe('numberFamilies', () => {
  it('numbers the families of the given rows only', () => {
    const { of, count } = numberFamilies(Int32Array.of(1, 2, 4), Int32Array.of(8, 7, 7, 8, 3))
    expect([...of]).toEqual([0, 0, 1])
    expect(count).toBe(2)
  })
})
