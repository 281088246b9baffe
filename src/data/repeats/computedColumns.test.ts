import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { withComputed, withNoise } from '../../../tests/support/computedColumns'
import {
  drawRow,
  movedBlock,
  nearCopies,
  pairCounts,
  tableOfRows,
} from '../../../tests/support/plantedCopies'
import type { Table } from '../../contracts/table'
import { readTable } from '../reading/readTable'
import { seededVariates } from '../sample/variates'
import { groupDuplicates } from './equal/groupDuplicates'
import { findFamilies } from './findFamilies'

const roles = { id: 'CustomerID', ignored: [] }
const seeds = fc.integer({ min: 1, max: 1_000_000 })

describe('computed columns', () => {
  it.each([1, 3, 9, 20])('make no customers one: %d of them', (count) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 300, max: 2500 }), (seed, rows) => {
        const random = seededVariates(seed)
        const table = tableOfRows(Array.from({ length: rows }, () => drawRow(random)))
        const { family } = findFamilies(withComputed(table, count), roles)
        expect([...family]).toEqual([...groupDuplicates(table, ['CustomerID'])])
      }),
      { seed: 1, numRuns: 3 },
    )
  })

  it.each([
    [1, 0],
    [3, 1],
    [9, 3],
    [20, 5],
  ])('hide no near copies: %d of them, %d of noise', (computed, noise) => {
    const { table, customer } = nearCopies(17, 1500, 500)
    const wide = withNoise(withComputed(table, computed), noise, 5)
    const { found, missed, wrong } = pairCounts(findFamilies(wide, roles).family, customer)
    expect(found / (found + missed)).toBeGreaterThan(0.97)
    expect(wrong / found).toBeLessThan(0.005)
  })

  it.each([
    [1, 0],
    [3, 1],
    [9, 3],
    [20, 0],
  ])('hide no block that was moved: %d of them, %d of noise', (computed, noise) => {
    const { table, customer } = movedBlock(23, 1500, 200, 600, 3)
    const families = findFamilies(withNoise(withComputed(table, computed), noise, 3), roles)
    const { found, missed, wrong } = pairCounts(families.family, customer)
    expect(families.copies[0]).toMatchObject({ distance: 1300 })
    expect(found / (found + missed)).toBeGreaterThan(0.98)
    expect(wrong / found).toBeLessThan(0.005)
  })
})

const file = '../shared/data/ecommerce_churn.csv'

describe.skipIf(!existsSync(file))('the e-commerce data', () => {
  const ecommerce = { id: 'CustomerID', ignored: ['Churn'] }
  let table: Table
  let customer: Int32Array
  beforeAll(async () => {
    table = await readTable(new File([readFileSync(file)], 'ecommerce_churn.csv'))
    customer = findFamilies(table, ecommerce).family
  })

  it.each([
    [1, 0],
    [3, 1],
    [9, 0],
    [9, 5],
    [20, 0],
    [20, 3],
  ])('has the same customers with %d computed columns and %d of noise', (computed, noise) => {
    const wide = withNoise(withComputed(table, computed), noise, 9)
    const { family } = findFamilies(wide, ecommerce)
    const { found, missed, wrong } = pairCounts(family, customer)
    expect(Math.abs(new Set(family).size - 1479)).toBeLessThanOrEqual(5)
    expect(missed / found).toBeLessThan(0.005)
    expect(wrong / found).toBeLessThan(0.005)
  })

  it('has nearly the same in any order of its rows, with computed columns and noise', () => {
    const random = seededVariates(3)
    const keys = Float64Array.from(customer, () => random.uniform())
    const order = Int32Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!)
    const wide = withNoise(withComputed(table, 9), 2, 4)
    const columns = wide.columns.map((column) =>
      column.type === 'text'
        ? { ...column, codes: order.map((row) => column.codes[row]!) }
        : { ...column, values: Float64Array.from(order, (row) => column.values[row]!) },
    )
    const { family } = findFamilies({ ...wide, columns }, ecommerce)
    const { found, missed, wrong } = pairCounts(
      family,
      order.map((row) => customer[row]!),
    )
    expect(missed / found).toBeLessThan(0.02)
    expect(wrong / found).toBeLessThan(0.005)
  })
})
