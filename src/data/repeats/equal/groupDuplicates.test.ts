import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../tests/support/tables'
import type { Table } from '../../../contracts/table'
import { finish } from '../../../ground/pacing/steps'
import { countFamilies, groupDuplicates } from './groupDuplicates'
import { rowHashes } from './rowHashes'

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

  it('numbers many rows as a map of their cells would, in columns of any width', () => {
    // Far more than a block and a partition; distinct rows and how often they recur vary.
    const rows = 40_000
    const recurring = fc.record({ period: fc.integer({ min: 1, max: 60_000 }), few: fc.boolean() })
    fc.assert(
      fc.property(recurring, ({ period, few }) => {
        const at = (row: number) => (row * 7919) % period
        const codes = (row: number) => (at(row) % 5) - 1
        const single = (row: number) => (at(row) % 11 === 0 ? Number.NaN : at(row) % 1000)
        const double = (row: number) => (few ? 0.1 : at(row) / 3)
        const seen = new Map<string, number>()
        const expected = Int32Array.from({ length: rows }, (_, row) => {
          const key = `${codes(row)}|${single(row)}|${double(row)}`
          if (!seen.has(key)) seen.set(key, seen.size)
          return seen.get(key)!
        })
        const numbered = groupDuplicates(
          tableOf([
            {
              type: 'text',
              name: 't',
              codes: Int8Array.from({ length: rows }, (_, row) => codes(row)),
              dictionary: ['a', 'b', 'c', 'd'],
            },
            {
              type: 'number',
              name: 's',
              values: Float32Array.from({ length: rows }, (_, row) => single(row)),
            },
            {
              type: 'number',
              name: 'd',
              values: Float64Array.from({ length: rows }, (_, row) => double(row)),
            },
          ]),
          [],
        )
        expect(numbered.findIndex((family, row) => family !== expected[row])).toBe(-1)
      }),
      { numRuns: 12 },
    )
  })

  it('takes −0 for 0 and any NaN for missing, in 32 and in 64 bits', () => {
    const bits64 = new BigInt64Array(5)
    bits64.set([0n, -(2n ** 63n), 0x7ff8000000000000n, 0x7ff0000000000001n, 0x7ff0000000000000n])
    const bits32 = Int32Array.of(0, -(2 ** 31), 0x7fc00000, 0x7f800001, 0x7f800000)
    for (const values of [new Float64Array(bits64.buffer), new Float32Array(bits32.buffer)]) {
      const families = groupDuplicates(tableOf([{ type: 'number', name: 'n', values }]), [])
      expect([...families]).toEqual([0, 0, 1, 1, 2])
    }
  })

  it.each([1, 65_536, 2 ** 40, 2 ** -30])(
    'finds numbers %d apart in slots of their own',
    (step) => {
      const rows = 8192
      const values = Float64Array.from({ length: rows }, (_, i) => i * step)
      const hashes = finish(rowHashes([{ type: 'number', name: 'n', values }], rows))
      // Thrown at random, 8192 hashes meet 7700 of 65,536 slots, give or take 20.
      for (const bits of [(hash: number) => hash & 0xffff, (hash: number) => hash >>> 16])
        expect(new Set(Array.from(hashes, bits)).size).toBeGreaterThan(7600)
      const table = tableOf([{ type: 'number', name: 'n', values }])
      expect(countFamilies(groupDuplicates(table, []))).toBe(rows)
    },
  )
})
