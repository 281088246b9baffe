import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawRow,
  movedBlock,
  nearCopies,
  pairCounts,
  tableOfRows,
} from '../../../tests/support/plantedCopies'
import { tableOf } from '../../../tests/support/tables'
import type { Table } from '../../contracts/table'
import { profileTable } from '../profile/profileTable'
import { readTable } from '../reading/readTable'
import { generateSample } from '../sample/generateSample'
import { seededVariates } from '../sample/variates'
import { countFamilies, groupDuplicates } from './equal/groupDuplicates'
import { findFamilies } from './findFamilies'

const roles = { id: 'CustomerID', ignored: [] }
const seeds = fc.integer({ min: 1, max: 1_000_000 })

/** One false pair in 1,000 is what the search expects; of 1,500 and more there are seldom so many. */
const mostFalse = 0.005

function shuffledRows(rows: number, seed: number): Int32Array {
  const random = seededVariates(seed)
  const keys = Float64Array.from({ length: rows }, () => random.uniform())
  return Int32Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!)
}

function inOrder(table: Table, order: Int32Array): Table {
  return tableOf(
    table.columns.map((column) =>
      column.type === 'text'
        ? { ...column, codes: order.map((row) => column.codes[row]!) }
        : { ...column, values: Float64Array.from(order, (row) => column.values[row]!) },
    ),
  )
}

describe('findFamilies invents nothing', () => {
  it('joins only equal rows where there are no copies', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4000 }), (seed, rows) => {
        const random = seededVariates(seed)
        const table = tableOfRows(Array.from({ length: rows }, () => drawRow(random)))
        const { family } = findFamilies(table, roles)
        expect([...family]).toEqual([...groupDuplicates(table, ['CustomerID'])])
      }),
      { seed: 1, numRuns: 12 },
    )
  })

  it('takes nobody for another customer where few columns of two or three values are equal', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 14 }), (seed, width) => {
        const random = seededVariates(seed)
        const row = () =>
          Array.from({ length: width }, (_, j) => Math.floor(random.uniform() * (2 + (j % 2))))
        const table = tableOfRows(Array.from({ length: 1500 }, row))
        expect(countFamilies(findFamilies(table, roles).family)).toBe(1500)
        // Without IDs nothing tells equal rows apart.
        const unnamed = tableOf(table.columns.slice(1))
        const { family } = findFamilies(unnamed, { id: null, ignored: [] })
        expect([...family]).toEqual([...groupDuplicates(unnamed, [])])
      }),
      { seed: 1, numRuns: 12 },
    )
  })

  it('does not take a full factorial plan for copies at a distance', () => {
    const values = (step: number, size: number) =>
      Float64Array.from({ length: 4000 }, (_, row) => Math.floor(row / step) % size)
    const sizes = [10, 5, 8, 10]
    const table = tableOf(
      sizes.map((size, j) => {
        const step = sizes.slice(0, j).reduce((product, each) => product * each, 1)
        return { type: 'number', name: `f${j}`, values: values(step, size) }
      }),
    )
    expect(countFamilies(findFamilies(table, { id: null, ignored: [] }).family)).toBe(4000)
  })

  it('joins only the repeated rows of the sample', async () => {
    const { csv } = generateSample(2000, 3)
    const profile = profileTable(await readTable(new File([csv], 'sample.csv')))
    expect(profile.repeats.ignoringId).toBeGreaterThan(0)
    expect(profile.repeats).toMatchObject({
      nearCopies: 0,
      movedCopies: 0,
      families: 2000 - profile.repeats.ignoringId,
    })
  })
})

describe('findFamilies finds', () => {
  it('near copies in any order', () => {
    let found = 0
    let missed = 0
    let wrong = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, customer } = nearCopies(seed, 1500, 500)
        const counts = pairCounts(findFamilies(table, roles).family, customer)
        found += counts.found
        missed += counts.missed
        wrong += counts.wrong
      }),
      { seed: 1, numRuns: 10 },
    )
    expect(found / (found + missed)).toBeGreaterThan(0.99)
    expect(wrong / (found + wrong)).toBeLessThan(mostFalse)
  })

  it('a block that stands again at any distance with its numbers moved', () => {
    let found = 0
    let missed = 0
    let wrong = 0
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 60, max: 500 }),
        fc.constantFrom(0, 1, -7, 12.3),
        (seed, start, copied, shift) => {
          const { table, customer } = movedBlock(seed, 1500, start, copied, shift)
          const families = findFamilies(table, roles)
          const counts = pairCounts(families.family, customer)
          expect(families.copies[0]).toMatchObject({ distance: 1500 - start })
          found += counts.found
          missed += counts.missed
          wrong += counts.wrong
        },
      ),
      { seed: 1, numRuns: 12 },
    )
    expect(found / (found + missed)).toBeGreaterThan(0.99)
    expect(wrong / (found + wrong)).toBeLessThan(mostFalse)
  })

  it('copies with moved numbers in any order of the rows', () => {
    const { table, customer } = movedBlock(11, 1500, 0, 1500, 2)
    const order = shuffledRows(table.rowCount, 4)
    const counts = pairCounts(
      findFamilies(inOrder(table, order), roles).family,
      customer.map((_, row) => customer[order[row]!]!),
    )
    expect(counts.found / (counts.found + counts.missed)).toBeGreaterThan(0.95)
    expect(counts.wrong / counts.found).toBeLessThan(mostFalse)
  })

  it('the same customers whatever the order of the rows', () => {
    let different = 0
    let same = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table } = nearCopies(seed, 400, 200)
        const order = shuffledRows(table.rowCount, seed)
        const { family } = findFamilies(table, roles)
        const shuffled = findFamilies(inOrder(table, order), roles).family
        const expected = family.map((_, row) => family[order[row]!]!)
        const { missed, wrong, found } = pairCounts(shuffled, expected)
        different += missed + wrong
        same += found
      }),
      { seed: 1, numRuns: 5 },
    )
    // One search in six differs, by a few pairs of 250.
    expect(different / same).toBeLessThan(0.02)
  })

  it('a block with its exact shifts', () => {
    const { table } = movedBlock(7, 800, 100, 200, 5)
    const { copies } = findFamilies(table, roles)
    expect(copies).toHaveLength(1)
    expect(copies[0]?.distance).toBe(700)
    expect(copies[0]?.shifts).toContainEqual({ column: 'n8', by: 10 })
    expect(copies[0]?.shifts.map(({ column }) => column)).not.toContain('n6')
  })

  it('rows with the same ID', () => {
    const table = tableOf([
      { type: 'number', name: 'id', values: Float64Array.of(5, 6, 5, Number.NaN, Number.NaN) },
      { type: 'number', name: 'n', values: Float64Array.of(1, 2, 3, 4, 5) },
    ])
    expect([...findFamilies(table, { id: 'id', ignored: [] }).family]).toEqual([0, 1, 0, 2, 3])
  })
})

const shared = '../shared/data'

describe.skipIf(!existsSync(shared))('public files', () => {
  const repeatsOf = async (name: string) => {
    const table = await readTable(new File([readFileSync(`${shared}/${name}`)], name))
    return profileTable(table).repeats
  }

  it('finds the customers of the e-commerce data four times', async () => {
    const repeats = await repeatsOf('ecommerce_churn.csv')
    expect(repeats.families).toBeGreaterThan(1460)
    expect(repeats.families).toBeLessThan(1490)
    expect(repeats.largestFamily).toBe(4)
    expect(repeats.mixedOutcomes).toBe(0)
    expect(repeats.copies.map(({ distance }) => distance)).toEqual([2815, 1470])
    expect(repeats.copies[0]?.rows).toBe(2815)
    expect(repeats.copies[0]?.shifts).toContainEqual({ column: 'CashbackAmount', by: 25 })
    expect(repeats.copies[0]?.shifts).toHaveLength(10)
  })

  it('joins only equal rows of the telco data', async () => {
    expect(await repeatsOf('telco_churn.csv')).toMatchObject({
      families: 7021,
      nearCopies: 0,
      movedCopies: 0,
      copies: [],
    })
  })
})
