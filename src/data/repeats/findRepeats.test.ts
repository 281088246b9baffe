import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { finish } from '../../ground/pacing'
import { findDuplicates, findRepeats } from './findRepeats'

const table = tableOf([
  { type: 'number', name: 'id', values: Float64Array.of(1, 1, 2, 3, Number.NaN, Number.NaN, 3) },
  { type: 'number', name: 'n', values: Float64Array.of(0.5, 0.5, 0.5, 0.7, 0.8, 0.9, 1.1) },
  {
    type: 'text',
    name: 'left',
    codes: Int32Array.of(0, 0, 0, 1, 1, 1, 0),
    dictionary: ['yes', 'no'],
  },
])
const target = { column: 'left', left: 'yes', unknown: [], rate: 0.5, unknownRows: 0 }

describe('findRepeats', () => {
  it('counts exact rows, rows but for the ID, and IDs, and joins those of one ID', () => {
    const { repeats } = findRepeats(table, { id: 'id', ignored: ['left'] }, target)
    expect(repeats).toMatchObject({
      exact: 1,
      ignoringId: 2,
      repeatedIds: 2,
      nearCopies: 0,
      movedCopies: 0,
      // Row 2 equals rows 0 and 1 in one value alone, which chance explains.
      families: 5,
      largestFamily: 2,
      familySizes: [
        { size: 1, families: 3 },
        { size: 2, families: 2 },
      ],
      // Row 4 stays and row 7 leaves under the same ID.
      mixedOutcomes: 1,
      copies: [],
    })
  })

  it('does without an ID and without an outcome', () => {
    const { repeats } = findRepeats(table, { id: null, ignored: ['id'] }, null)
    expect(repeats).toMatchObject({ exact: 1, ignoringId: 1, repeatedIds: null, families: 6 })
    expect(repeats.mixedOutcomes).toBeNull()
  })

  it('counts equal rows whose IDs are missing, as pandas does', () => {
    const ids = Float64Array.of(1, Number.NaN, Number.NaN)
    const drawn = tableOf([
      { type: 'number', name: 'id', values: ids },
      { type: 'number', name: 'n', values: Float64Array.of(5, 6, 6) },
    ])
    const roles = { id: 'id', ignored: [] }
    const expected = { exact: 1, ignoringId: 1, repeatedIds: 0 }
    expect(findRepeats(drawn, roles, null).repeats).toMatchObject(expected)
    expect(finish(findDuplicates(drawn, roles, null)).repeats).toMatchObject(expected)
  })

  it('counts the same equal rows for a first answer on large tables', () => {
    const few = fc.integer({ min: 0, max: 3 }).map((value) => (value === 3 ? Number.NaN : value))
    const row = fc.record({ id: few, n: few, left: fc.integer({ min: -1, max: 1 }) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.boolean(), (rows, hasId) => {
        const drawn = tableOf([
          { type: 'number', name: 'id', values: Float64Array.from(rows, ({ id }) => id) },
          { type: 'number', name: 'n', values: Float32Array.from(rows, ({ n }) => n) },
          {
            type: 'text',
            name: 'left',
            codes: Int8Array.from(rows, ({ left }) => left),
            dictionary: ['yes', 'no'],
          },
        ])
        const roles = { id: hasId ? 'id' : null, ignored: ['left'] }
        const { exact, ignoringId, repeatedIds } = findRepeats(drawn, roles, target).repeats
        const { repeats: first, family } = finish(findDuplicates(drawn, roles, target))
        expect(first).toMatchObject({ exact, ignoringId, repeatedIds, complete: false })
        const keys = (of: (row: { id: number; n: number; left: number }) => string) =>
          rows.length - new Set(rows.map(of)).size
        expect(exact).toBe(keys(({ id, n, left }) => `${id}|${n}|${left}`))
        expect(ignoringId).toBe(keys(({ id, n, left }) => `${hasId ? '' : id}|${n}|${left}`))
        expect(first.families).toBe(rows.length - ignoringId)
        expect(new Set(family).size).toBe(first.families)
      }),
    )
  })

  it('shows rows of a family side by side', () => {
    const { examples } = findRepeats(table, { id: 'id', ignored: ['left'] }, target).repeats
    expect(examples).toContainEqual({
      size: 2,
      rows: [3, 6],
      columns: [
        { name: 'id', cells: [3, 3] },
        { name: 'n', cells: [0.7, 1.1] },
        { name: 'left', cells: ['no', 'yes'] },
      ],
    })
  })
})
