import type { Column, Table } from '../../src/contracts/table'
import { seededVariates, type Variates } from '../../src/data/sample/variates'
import { tableOf } from './tables'

/** A table and the customer behind each of its rows. */
export interface Planted {
  readonly table: Table
  readonly customer: Int32Array
}

/** Cells of a row: 0…4 are texts, the others numbers; NaN is missing. */
type Row = number[]

const textWidth = 5

/**
 * Customers with few distinct values and columns that hang together: the last numbers follow from
 * the first, as an amount follows from a count.
 */
export function drawRow(random: Variates): Row {
  const row: Row = []
  for (let j = 0; j < textWidth; j++)
    row.push(Math.floor(random.uniform() * random.uniform() * (2 + j)))
  const months = Math.floor(random.exponential(11))
  const spent = Math.round(random.normal(40 + 30 * row[4]!, 12))
  row.push(months, spent, Math.round(months * 0.5 + random.exponential(2)))
  for (let j = 0; j < 6; j++) row.push(Math.floor(random.exponential(1.5 + j)))
  row.push(Math.round(spent / 10), row[5]! > 12 ? 1 : 0)
  row.push(Math.round(random.normal(180, 40)), Math.floor(random.exponential(30)))
  return row.map((cell) => (random.chance(0.02) ? Number.NaN : cell))
}

/** A copy with up to two cells changed and one blanked. */
export function touched(row: Row, random: Variates): Row {
  const copy = [...row]
  const pick = () => Math.floor(random.uniform() * copy.length)
  for (let change = Math.floor(random.uniform() * 3); change > 0; change--) {
    const at = pick()
    copy[at] = at < textWidth ? (copy[at] === 0 ? 1 : 0) : 1 + Math.floor(random.uniform() * 5)
  }
  if (random.chance(0.3)) copy[pick()] = Number.NaN
  return copy
}

export function tableOfRows(rows: readonly Row[]): Table {
  const columns: Column[] = [
    { type: 'number', name: 'CustomerID', values: Float64Array.from(rows, (_, i) => 1000 + i) },
  ]
  for (let j = 0; j < (rows[0]?.length ?? 0); j++) {
    const cells = rows.map((row) => row[j]!)
    columns.push(
      j < textWidth
        ? {
            type: 'text',
            name: `t${j}`,
            codes: Int32Array.from(cells, (cell) => (Number.isNaN(cell) ? -1 : cell)),
            dictionary: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
          }
        : { type: 'number', name: `n${j}`, values: Float64Array.from(cells) },
    )
  }
  return tableOf(columns)
}

/** Distinct customers, some of them once more as near copies, in random order. */
export function nearCopies(seed: number, customers: number, copies: number): Planted {
  const random = seededVariates(seed)
  const drawn = Array.from({ length: customers }, (_, customer) => ({
    customer,
    row: drawRow(random),
  }))
  for (let copy = 0; copy < copies; copy++) {
    const customer = Math.floor(random.uniform() * customers)
    drawn.push({ customer, row: touched(drawn[customer]!.row, random) })
  }
  const order = drawn.map((each) => ({ each, key: random.uniform() }))
  const rows = order.sort((a, b) => a.key - b.key).map(({ each }) => each)
  return {
    table: tableOfRows(rows.map(({ row }) => row)),
    customer: Int32Array.from(rows, ({ customer }) => customer),
  }
}

/** Distinct customers, then `copied` of them from row `start` on with their numbers moved. */
export function movedBlock(
  seed: number,
  customers: number,
  start: number,
  copied: number,
  shift: number,
): Planted {
  const random = seededVariates(seed)
  const rows = Array.from({ length: customers }, () => drawRow(random))
  const customer = rows.map((_, row) => row)
  for (let row = start; row < start + copied; row++) {
    const copy = random.chance(0.2) ? touched(rows[row]!, random) : rows[row]!
    rows.push(copy.map((cell, j) => (j < textWidth ? cell : cell + (j % 3) * shift)))
    customer.push(row)
  }
  return { table: tableOfRows(rows), customer: Int32Array.from(customer) }
}

/** How well `family` agrees with the truth, counted in pairs of rows. */
export function pairCounts(
  family: Int32Array,
  customer: Int32Array,
): { readonly found: number; readonly missed: number; readonly wrong: number } {
  const pairs = (keys: Iterable<string>) => {
    const sizes = new Map<string, number>()
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  }
  const found = pairs(Array.from(family, (each, row) => `${each} ${customer[row]}`))
  const real = pairs(Array.from(customer, String))
  const joined = pairs(Array.from(family, String))
  return { found, missed: real - found, wrong: joined - found }
}
