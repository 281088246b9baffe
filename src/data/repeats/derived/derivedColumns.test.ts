import { describe, expect, it } from 'vitest'
import type { Column } from '../../../contracts/table'
import { seededVariates } from '../../sample/variates'
import { derivedColumns } from './derivedColumns'

const rows = 1500
const random = seededVariates(5)
const numbers = (draw: () => number) =>
  Float64Array.from({ length: rows }, () => (random.chance(0.03) ? Number.NaN : draw()))

const months = numbers(() => Math.floor(random.exponential(12)))
const orders = numbers(() => 1 + Math.floor(random.exponential(3)))
const spent = numbers(() => Math.round(random.normal(150, 40)))
const visits = numbers(() => Math.floor(random.exponential(6)))
const region = Int32Array.from({ length: rows }, () => Math.floor(random.uniform() * 40))

const number = (name: string, of: (row: number) => number): Column => ({
  type: 'number',
  name,
  values: Float64Array.from({ length: rows }, (_, row) => of(row)),
})
const text = (name: string, of: (row: number) => number): Column => ({
  type: 'text',
  name,
  codes: Int32Array.from({ length: rows }, (_, row) => of(row)),
  dictionary: Array.from({ length: 200 }, (_, code) => `v${code}`),
})

const measured: readonly Column[] = [
  number('months', (row) => months[row]!),
  number('orders', (row) => orders[row]!),
  number('spent', (row) => spent[row]!),
  number('visits', (row) => visits[row]!),
  text('region', (row) => region[row]!),
]

const to = (digits: number, value: number) => Math.round(value * 10 ** digits) / 10 ** digits

const computed: readonly (readonly [string, Column])[] = [
  ['a ratio to two decimals', number('c', (row) => to(2, spent[row]! / orders[row]!))],
  ['a ratio to the month plus one', number('c', (row) => to(2, orders[row]! / (months[row]! + 1)))],
  ['a ratio as it is', number('c', (row) => spent[row]! / orders[row]!)],
  ['a share of a sum', number('c', (row) => orders[row]! / (orders[row]! + spent[row]!))],
  ['a product', number('c', (row) => spent[row]! * orders[row]!)],
  ['a sum', number('c', (row) => spent[row]! + visits[row]!)],
  ['a difference', number('c', (row) => spent[row]! - visits[row]!)],
  ['a recoded copy', number('c', (row) => 12 * months[row]! + 7)],
  ['a logarithm', number('c', (row) => Math.log1p(spent[row]!))],
  ['a square', number('c', (row) => months[row]! ** 2)],
  ['a logarithm of a product', number('c', (row) => Math.log1p(spent[row]! * orders[row]!))],
  [
    'a sum of three',
    number('c', (row) => to(1, 0.5 * visits[row]! + 0.3 * orders[row]! + spent[row]!)),
  ],
  ['a band of a number', text('c', (row) => (months[row]! < 3 ? 0 : months[row]! < 12 ? 1 : 2))],
  ['a code of a text', number('c', (row) => (region[row]! * 17) % 41)],
  ['a group of a text', text('c', (row) => Math.floor(region[row]! / 5))],
  ['a square of a deviation', number('c', (row) => (visits[row]! - 5) ** 2)],
]

describe('derivedColumns', () => {
  it('finds none among measured columns, however they hang together', () => {
    const noisy = number('n', (row) => Math.round(2 * spent[row]! + random.normal(0, 3)))
    expect(derivedColumns([...measured, noisy], rows).size).toBe(0)
  })

  it.each(computed)('finds %s, and leaves what it was computed from', (_, column) => {
    expect([...derivedColumns([...measured, column], rows)]).toEqual([measured.length])
    expect([...derivedColumns([column, ...measured], rows)]).toEqual([0])
  })

  it('leaves of many as many columns as were measured', () => {
    const all = [...computed.map(([, column]) => column), ...measured]
    const derived = derivedColumns(all, rows)
    expect(all.length - derived.size).toBe(measured.length)
  })

  it('takes nothing for computed in a table too small to tell', () => {
    const few = [...measured, computed[0]![1]].map(
      (column): Column =>
        column.type === 'text'
          ? { ...column, codes: column.codes.slice(0, 30) }
          : { ...column, values: column.values.slice(0, 30) },
    )
    expect(derivedColumns(few, 30).size).toBe(0)
  })
})
