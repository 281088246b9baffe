import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomerQuery } from '../../contracts/scores'
import type { Table } from '../../contracts/table'
import { bandOf } from '../explanation/bands'
import { CustomerOrder } from './customerOrder'
import { cellOf, identify } from './identity'
import type { Ranked } from './matchingRows'

const limits = { medium: 0.2, high: 0.5 }

function ranked(probability: number[], values: number[]): Ranked {
  const codes = probability.map((_, row) => row)
  const table = {
    rowCount: probability.length,
    columns: [
      {
        type: 'text',
        name: 'id',
        codes: Int32Array.from(codes),
        dictionary: codes.map((row) => `C${row}`),
      },
      { type: 'number', name: 'value', values: Float64Array.from(values) },
    ],
  } as unknown as Table
  const idOf = identify(table, 'id')
  return { table, probability: Float32Array.from(probability), limits, idColumn: 'id', idOf }
}

const orderRows = (data: Ranked, asked: CustomerQuery) =>
  new CustomerOrder(data).of(asked, null).window(0, data.table.rowCount)

const query = (change: Partial<CustomerQuery>): CustomerQuery => ({
  unit: 'rows',
  search: '',
  band: 'all',
  sort: 'risk',
  direction: 'descending',
  ...change,
})

const cells = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)),
  ),
  { maxLength: 60 },
)

/** Also risks that are not known. */
const withGaps = fc.oneof(
  cells,
  fc.array(fc.tuple(fc.constantFrom(0.1, 0.4, 0.9, Number.NaN), fc.integer({ max: 3, min: 0 })), {
    maxLength: 60,
  }),
)

function plainly(data: Ranked, { search, band, sort, direction }: CustomerQuery): number[] {
  const value = (row: number) => {
    if (sort === 'risk') return data.probability[row]!
    return sort === 'id' ? row : Number(cellOf(data.table.columns[1]!, row) ?? Number.NaN)
  }
  const sign = direction === 'ascending' ? 1 : -1
  return [...data.probability.keys()]
    .filter((row) => data.idOf(row).toLowerCase().includes(search))
    .filter((row) => band === 'all' || bandOf(data.probability[row]!, limits) === band)
    .sort((a, b) => {
      const [x, y] = [value(a), value(b)]
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
      return x === y ? 0 : sign * (x < y ? -1 : 1)
    })
}

describe('CustomerOrder', () => {
  it('ranks by risk, highest first, ties in file order', () => {
    const data = ranked([0.2, 0.9, 0.2, 0.5], [0, 0, 0, 0])
    expect([...orderRows(data, query({}))]).toEqual([1, 3, 0, 2])
  })

  it('sorts text numerically where it holds numbers', () => {
    const data = ranked(Array(12).fill(0.1), Array(12).fill(0))
    const order = orderRows(data, query({ sort: 'id', direction: 'ascending' }))
    expect([...order]).toEqual([...Array(12).keys()])
  })

  it('keeps only the band and the IDs asked for', () => {
    const data = ranked([0.1, 0.3, 0.7, 0.8], [0, 0, 0, 0])
    expect([...orderRows(data, query({ band: 'high' }))]).toEqual([3, 2])
    expect([...orderRows(data, query({ search: 'c1' }))]).toEqual([1])
  })

  it('is a sorted permutation with missing values last, whatever the data', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('ascending', 'descending'), (rows, direction) => {
        const values = rows.map(([, value]) => value)
        const data = ranked(
          rows.map(([p]) => p),
          values,
        )
        const order = [...orderRows(data, query({ sort: 'column:value', direction }))]
        expect([...order].sort((a, b) => a - b)).toEqual([...rows.keys()])
        const sorted = order.map((row) => values[row]!)
        const known = sorted.filter((value) => !Number.isNaN(value))
        const expected = [...known].sort((a, b) => (direction === 'ascending' ? a - b : b - a))
        // −0 and 0 are ties: file order decides which comes first.
        expect(sorted.slice(0, known.length).map((value) => value + 0)).toEqual(
          expected.map((value) => value + 0),
        )
      }),
    )
  })

  it('finds exactly the IDs that hold the digits, as text search would', () => {
    const id = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 2_147_483_000, max: 9_007_199_254_740_991 }),
      fc.constantFrom(Number.NaN, -0),
      fc.double(),
    )
    fc.assert(
      fc.property(
        fc.array(id, { maxLength: 40 }),
        fc.stringMatching(/^\d{1,4}$/),
        (ids, search) => {
          const column = { type: 'number' as const, name: 'id', values: Float64Array.from(ids) }
          const table = { rowCount: ids.length, columns: [column] } as unknown as Table
          const idOf = identify(table, 'id')
          const probability = new Float32Array(ids.length)
          const data = { table, probability, limits, idColumn: 'id', idOf }
          const found = [...orderRows(data, query({ search, sort: 'risk' }))]
          expect(found).toEqual([...ids.keys()].filter((row) => idOf(row).includes(search)))
        },
      ),
    )
  })

  it('answers any sequence of queries as filtering and sorting all rows would', () => {
    const asked = fc.record({
      search: fc.stringMatching(/^[1-3]{0,2}$/),
      band: fc.constantFrom('all' as const, 'high' as const, 'medium' as const, 'low' as const),
      sort: fc.constantFrom('risk', 'id', 'column:value'),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
      unit: fc.constant('rows' as const),
      among: fc.constantFrom(0, 1, 2),
    })
    fc.assert(
      fc.property(withGaps, fc.array(asked, { maxLength: 8 }), (rows, queries) => {
        const data = ranked(
          rows.map(([p]) => p),
          rows.map(([, value]) => value),
        )
        const order = new CustomerOrder(data)
        const parts = [null, 2, 3].map((part) =>
          part === null ? null : Uint32Array.from(rows.keys()).filter((row) => row % part > 0),
        )
        for (const { among, ...each } of queries) {
          const found = [...order.of(each, parts[among]!).window(0, rows.length)]
          const all = plainly(data, each)
          expect(found).toEqual(all.filter((row) => parts[among]?.includes(row) ?? true))
        }
      }),
    )
  })
})
