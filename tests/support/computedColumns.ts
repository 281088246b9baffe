import type { Column, NumberColumn, Table } from '../../src/contracts/table'
import { seededVariates } from '../../src/data/sample/variates'
import { tableOf } from './tables'

type Of = (x: number, y: number) => number

const to2 = (value: number) => Math.round(value * 100) / 100

/** What analysts add to a table, each from two of its numbers. */
const computations: readonly Of[] = [
  (x, y) => to2(x / (y + 1)),
  (x, y) => to2(x / y),
  (x, y) => x + y,
  (x, y) => x * y,
  (x) => to2(Math.log(x + 3)),
  (x, y) => y / (x + 1),
  (x, y) => 0.5 * x + 0.25 * y + 1,
  (x) => x * x,
  (x) => (x < 3 ? 0 : x < 10 ? 1 : 2),
  (x, y) => x - y,
]

/** The table with `count` more columns, computed from pairs of its numbers, ID and outcome left out. */
export function withComputed(table: Table, count: number): Table {
  const own = table.columns.filter(
    (column): column is NumberColumn =>
      column.type === 'number' && column.name !== 'CustomerID' && column.name !== 'Churn',
  )
  const computed = Array.from({ length: count }, (_, index): Column => {
    const x = own[index % own.length]!.values
    const y = own[(index * 3 + 1 + Math.floor(index / own.length)) % own.length]!.values
    const compute = computations[index % computations.length]!
    const values = Float64Array.from(x, (value, row) => {
      const result = compute(value, y[row]!)
      return Number.isFinite(result) ? result : Number.NaN
    })
    return { type: 'number', name: `computed${index}`, values }
  })
  return tableOf([...table.columns, ...computed])
}

/** The table with `count` more columns of random numbers and categories. */
export function withNoise(table: Table, count: number, seed: number): Table {
  const random = seededVariates(seed)
  const rows = { length: table.rowCount }
  const noise = Array.from({ length: count }, (_, index): Column => {
    const name = `noise${index}`
    if (index % 2 === 1) {
      const codes = Int32Array.from(rows, () => Math.floor(random.uniform() * 5))
      return { type: 'text', name, codes, dictionary: ['v', 'w', 'x', 'y', 'z'] }
    }
    const values = Float64Array.from(rows, () => to2(random.normal(100, 20)))
    return { type: 'number', name, values }
  })
  return tableOf([...table.columns, ...noise])
}
