import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import type { Band, Filter, Side } from '../../contracts'
import { CustomerRows } from './customerRows'
import { Scopes } from './scopes'

interface Row {
  readonly family: number
  /** 1 left, 0 stayed, −1 unknown. */
  readonly outcome: number
  readonly n: number | null
  readonly city: string | null
  readonly note: string | null
  readonly risk: number
}

const limits = { medium: 0.3, high: 0.6 }
const cities = ['Kyiv', 'Lviv', 'Odesa']
const notes = ['Calls often', 'called once', 'new in Lviv']

const row: fc.Arbitrary<Row> = fc.record({
  family: fc.integer({ min: 0, max: 6 }),
  outcome: fc.constantFrom(-1, 0, 1),
  n: fc.constantFrom(0, 1, 2, 3, null),
  city: fc.constantFrom(...cities, null),
  note: fc.constantFrom(...notes, null),
  risk: fc.constantFrom(0, 0.25, 0.5, 0.75, Number.NaN),
})

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('values' as const),
    column: fc.constant('city'),
    values: fc.subarray([...cities, null]),
  }),
  fc.record({
    kind: fc.constant('values' as const),
    column: fc.constant('n'),
    values: fc.subarray(['0', '1', '2', null]),
  }),
  fc.record({
    kind: fc.constant('range' as const),
    column: fc.constant('n'),
    min: fc.constantFrom(null, 1, 1.5),
    max: fc.constantFrom(null, 2, 2.5),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    column: fc.constantFrom('note', 'city', 'n', null),
    text: fc.constantFrom('', 'CALL', 'lviv', '1'),
  }),
  fc.record({
    kind: fc.constant('bands' as const),
    bands: fc.subarray<Band>(['low', 'medium', 'high']),
  }),
)

const bandOf = (risk: number): Band | null =>
  Number.isNaN(risk) ? null : risk >= 0.6 ? 'high' : risk >= 0.3 ? 'medium' : 'low'

/** What a filter keeps, told of one row as a person would. */
function keeps(filter: Filter, { n, city, note, risk }: Row): boolean {
  const cells = { n: n === null ? null : String(n), city, note }
  if (filter.kind === 'bands') return filter.bands.some((band) => band === bandOf(risk))
  if (filter.kind === 'values')
    return filter.values.includes(cells[filter.column as keyof typeof cells])
  if (filter.kind === 'range')
    return n !== null && n >= (filter.min ?? -1) && n <= (filter.max ?? 9)
  const looked = filter.column === null ? [city, note] : [cells[filter.column as 'n']]
  const sought = filter.text.toLowerCase()
  return sought === '' || looked.some((cell) => cell?.toLowerCase().includes(sought))
}

const indexed = (rows: readonly Row[], of: (row: Row) => string | null, words: readonly string[]) =>
  Int8Array.from(rows, (each) => words.indexOf(of(each) ?? ''))

function scopesOf(rows: readonly Row[], known: boolean) {
  const seen = new Map<number, number>()
  const family = Int32Array.from(rows, (each) => {
    const number = seen.get(each.family) ?? seen.size
    seen.set(each.family, number)
    return number
  })
  const numbers = Float64Array.from(rows, ({ n }) => n ?? Number.NaN)
  const table = tableOf([
    { type: 'number', name: 'n', values: numbers },
    { type: 'text', name: 'city', codes: indexed(rows, (r) => r.city, cities), dictionary: cities },
    { type: 'text', name: 'note', codes: indexed(rows, (r) => r.note, notes), dictionary: notes },
  ])
  const families = new CustomerRows(family)
  const outcome = known ? Int8Array.from(rows, (each) => each.outcome) : null
  const risks = { probability: Float32Array.from(rows, ({ risk }) => risk), limits }
  return { scopes: new Scopes({ table, outcome, families, risks, complete: true }), families }
}

const all = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('a scope', () => {
  it('holds the rows and customers that a person would count by hand', () => {
    const side = fc.constantFrom<Side>('still', 'left', 'all')
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 25 }),
        fc.array(fc.tuple(side, fc.array(filter, { maxLength: 3 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.boolean(),
        (rows, asked, known) => {
          const { scopes } = scopesOf(rows, known)
          for (const [chosen, filters] of asked) {
            const passing = all(rows.length).filter((at) =>
              filters.every((each) => keeps(each, rows[at]!)),
            )
            const inSide = (at: number) =>
              !known || chosen === 'all' || (rows[at]!.outcome === 1) === (chosen === 'left')
            const isLast = (at: number) =>
              !rows.slice(at + 1).some((later) => later.family === rows[at]!.family)
            const rowsIn = passing.filter(inSide)
            const customersIn = rowsIn.filter(isLast)
            const last = passing.filter(isLast)
            const left = last.filter((at) => rows[at]!.outcome === 1).length
            const bands = (of: readonly number[]) => {
              const count = (band: Band) =>
                of.filter((at) => bandOf(rows[at]!.risk) === band).length
              return { high: count('high'), medium: count('medium'), low: count('low') }
            }
            const { counts, ...found } = scopes.view({ side: chosen, filters })
            expect([...(found.rows ?? all(rows.length))]).toEqual(rowsIn)
            expect([...(found.customers ?? all(rows.length))]).toEqual(customersIn)
            expect(counts).toEqual({
              rows: rowsIn.length,
              customers: customersIn.length,
              still: known ? last.length - left : null,
              left: known ? left : null,
              either: last.length,
              bands: { rows: bands(rowsIn), customers: bands(customersIn) },
              complete: true,
            })
          }
        },
      ),
    )
  })

  it('names a column that is not there', () => {
    const { scopes } = scopesOf([], true)
    const ask = () =>
      scopes.view({ side: 'all', filters: [{ kind: 'values', column: 'town', values: [] }] })
    expect(ask).toThrow(expect.objectContaining({ code: 'column-unknown' }))
  })
})

it('knows all rows of a customer', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const { families } = scopesOf(rows, true)
      rows.forEach(({ family }, at) => {
        const theirs = all(rows.length).filter((other) => rows[other]!.family === family)
        expect([...families.rowsOf(at)]).toEqual(theirs)
      })
      expect(families.count).toBe(new Set(rows.map(({ family }) => family)).size)
    }),
  )
})
