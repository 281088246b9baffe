import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import type { Table } from '../../contracts/table'
import { countFamilies, groupDuplicates } from './groupDuplicates'

const row = fc.tuple(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(0, -0, 1, 0.1, Number.NaN),
  fc.integer({ min: -1, max: 1 }),
)

function tableOfRows(rows: readonly (readonly [number, number, number])[]): Table {
  return tableOf([
    { type: 'number', name: 'id', values: Float64Array.from(rows, ([id]) => id) },
    { type: 'number', name: 'n', values: Float64Array.from(rows, ([, n]) => n) },
    {
      type: 'text',
      name: 't',
      codes: Int32Array.from(rows, ([, , t]) => t),
      dictionary: ['x', 'y'],
    },
  ])
}

describe('groupDuplicates', () => {
  it('numbers rows as comparing them by value would', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.boolean(), (rows, ignoreId) => {
        const seen = new Map<string, number>()
        const expected = rows.map(([id, n, t]) => {
          const key = `${ignoreId ? '' : id}|${n === 0 ? 0 : n}|${t}`
          if (!seen.has(key)) seen.set(key, seen.size)
          return seen.get(key)
        })
        const families = groupDuplicates(tableOfRows(rows), ignoreId ? ['id'] : [])
        expect([...families]).toEqual(expected)
        expect(countFamilies(families)).toBe(seen.size)
      }),
    )
  })

  it('is quick where hashes would collide in their low bits', () => {
    const rows = 300_000
    const values = Float64Array.from({ length: rows }, (_, i) => i * 65_536)
    const families = groupDuplicates(tableOf([{ type: 'number', name: 'n', values }]), [])
    expect(countFamilies(families)).toBe(rows)
  }, 3000)
})
