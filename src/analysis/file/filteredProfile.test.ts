import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import type { Profile } from '../../contracts'
import { profileTable } from '../../data/profile'
import { OpenFile } from './openFile'

const cities = ['Kyiv', 'Lviv', 'Odesa']

const row = fc.record({
  city: fc.integer({ min: -1, max: 2 }),
  spend: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)),
  churn: fc.integer({ min: 0, max: 1 }),
})
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

/** As read from a file: the dictionary holds what stands in it, by first appearance. */
function tableFrom(rows: readonly Row[]) {
  const used = [...new Set(rows.map(({ city }) => city))].filter((city) => city >= 0)
  return tableOf([
    {
      type: 'text',
      name: 'city',
      codes: Int8Array.from(rows, ({ city }) => used.indexOf(city)),
      dictionary: used.map((city) => cities[city]!),
    },
    { type: 'number', name: 'spend', values: Float64Array.from(rows, ({ spend }) => spend) },
    { type: 'number', name: 'Churn', values: Float64Array.from(rows, ({ churn }) => churn) },
  ])
}

const columnsOf = ({ columns, target, rows }: Profile) => ({ columns, target, rows })

it('is the profile that the kept rows would have as a file of their own', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), (drawn) => {
      // Both outcomes are there with and without the filter.
      const rows = [...drawn, ...[0, 1].map((churn) => ({ city: 0, spend: 1, churn }))]
      const open = new OpenFile(new File([], 't.csv'), tableFrom(rows))
      while (!open.profileSome(1000).profile);
      const filters = [{ kind: 'values', column: 'city', values: ['Kyiv', null] }] as const
      let found: Profile | null = null
      while (!found) found = open.filteredSome(filters, 1000)
      const kept = rows.filter(({ city }) => city <= 0)
      const roles = { outcome: open.profile.target, id: null }
      expect(columnsOf(found)).toEqual(columnsOf(profileTable(tableFrom(kept), roles)))
    }),
  )
})
