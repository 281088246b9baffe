import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedBlock, nearCopies } from '../../../../tests/support/plantedCopies'
import { tableOf } from '../../../../tests/support/tables'
import type { Column, Table } from '../../../contracts/table'
import { readTable } from '../../reading/readTable'
import { seededVariates } from '../../sample/variates'
import { findFamilies } from '../findFamilies'
import { type FilledTable, filledIn, fillFromRelatives, sameFill } from './fillFromRelatives'

const roles = { id: 'CustomerID', ignored: ['Churn'] }
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const properties = ({ columns }: Table) =>
  new Set(columns.map(({ name }) => name).filter((name) => name !== 'CustomerID'))

const cell = (column: Column, row: number) =>
  column.type === 'text' ? column.codes[row]! : column.values[row]!
const isEmpty = (column: Column, row: number) =>
  column.type === 'text' ? column.codes[row]! < 0 : Number.isNaN(column.values[row]!)

/** The table with some cells blanked, a share of each column but the ID. */
function blanked(table: Table, share: number, seed: number): Table {
  const random = seededVariates(seed)
  const columns = table.columns.map((column): Column => {
    if (column.name === 'CustomerID') return column
    if (column.type === 'text')
      return { ...column, codes: column.codes.map((code) => (random.chance(share) ? -1 : code)) }
    const values = column.values.map((value) => (random.chance(share) ? Number.NaN : value))
    return { ...column, values }
  })
  return { ...table, columns }
}

function fill(table: Table): FilledTable {
  return fillFromRelatives(table, findFamilies(table, roles), properties(table))
}

/** Of the filled cells, how many are what they were before they were blanked. */
function rightly(whole: Table, { table, columns }: FilledTable) {
  const counts = { right: 0, known: 0 }
  for (const { column, rows } of columns) {
    const before = whole.columns.find(({ name }) => name === column)!
    const after = table.columns.find(({ name }) => name === column)!
    for (const row of rows) {
      if (isEmpty(before, row)) continue
      counts.known++
      if (cell(before, row) === cell(after, row)) counts.right++
    }
  }
  return counts
}

describe('fillFromRelatives', () => {
  it('undoes the movement of copied blocks', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, -7, 12), (seed, shift) => {
        const { table } = movedBlock(seed, 1200, 100, 900, shift)
        const { right, known } = rightly(table, fill(blanked(table, 0.03, seed)))
        expect(known).toBeGreaterThan(500)
        expect(right / known).toBeGreaterThan(0.97)
      }),
      { seed: 1, numRuns: 5 },
    )
  })

  it('fills from near copies, and changes no cell that has a value', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table } = nearCopies(seed, 800, 600)
        const lacking = blanked(table, 0.03, seed)
        const filled = fill(lacking)
        const { right, known } = rightly(table, filled)
        expect(right / known).toBeGreaterThan(0.9)
        lacking.columns.forEach((column, at) => {
          const after = filled.table.columns[at]!
          const rows = filled.columns.find((each) => each.column === column.name)?.rows ?? []
          const changed = Array.from({ length: lacking.rowCount }, (_, row) => row).filter(
            (row) => !Object.is(cell(column, row), cell(after, row)),
          )
          expect(changed).toEqual([...rows])
          expect(changed.every((row) => isEmpty(column, row) && !isEmpty(after, row))).toBe(true)
        })
      }),
      { seed: 1, numRuns: 5 },
    )
  })

  it('looks at no other column than is asked for, and never at the outcome', () => {
    const { table } = movedBlock(3, 900, 0, 900, 4)
    const lacking = blanked(table, 0.05, 4)
    const churn = (of: (row: number) => number): Column => ({
      type: 'number',
      name: 'Churn',
      values: Float64Array.from({ length: lacking.rowCount }, (_, row) => of(row)),
    })
    const fillWith = (outcome: Column) => {
      const whole = { ...lacking, columns: [...lacking.columns, outcome] }
      const filled = fillFromRelatives(whole, findFamilies(whole, roles), new Set(['n5', 't1']))
      expect(filled.columns.map(({ column }) => column)).toEqual(['t1', 'n5'])
      return { columns: filled.columns, table: { ...filled.table, columns: lacking.columns } }
    }
    const some = fillWith(churn((row) => (row % 3 === 0 ? Number.NaN : row % 2)))
    expect(fillWith(churn((row) => (row % 7 === 0 ? 1 : 0))).columns).toEqual(some.columns)
  })

  it('takes nothing from rows of one ID that differ, as those of other months do', () => {
    const random = seededVariates(8)
    const rows = 1200
    const number = (name: string, of: (row: number) => number): Column => ({
      type: 'number',
      name,
      values: Float64Array.from({ length: rows }, (_, row) =>
        row % 9 === 4 && name !== 'CustomerID' ? Number.NaN : of(row),
      ),
    })
    const table = tableOf([
      number('CustomerID', (row) => Math.floor(row / 3)),
      ...['spent', 'visits', 'calls', 'tickets', 'minutes'].map((name) =>
        number(name, () => Math.floor(random.exponential(40))),
      ),
      number('plan', (row) => Math.floor(row / 3) % 5),
    ])
    const families = findFamilies(table, roles)
    expect(new Set(families.family).size).toBe(400)
    expect(fillFromRelatives(table, families, properties(table)).columns).toEqual([])
  })

  it('fills nothing where copies were not looked for', () => {
    const { table } = movedBlock(3, 900, 0, 900, 4)
    const { family } = findFamilies(table, roles)
    const likeness = { compared: [], movements: [] }
    const lacking = blanked(table, 0.05, 4)
    expect(fillFromRelatives(lacking, { family, likeness }, properties(table)).columns).toEqual([])
  })

  it('counts cells and rows among some columns, and tells fills apart', () => {
    const { table } = movedBlock(3, 900, 0, 900, 4)
    const filled = fill(blanked(table, 0.05, 4))
    const all = filledIn(filled, properties(table))
    expect(all.cells).toBe(filled.columns.reduce((sum, { rows }) => sum + rows.length, 0))
    expect(all.rows).toBeLessThan(all.cells)
    expect(filledIn(filled, new Set(['n5'])).cells).toBeLessThan(all.cells)
    expect(filledIn(filled, new Set())).toEqual({ cells: 0, rows: 0 })
    expect(sameFill(filled, fill(blanked(table, 0.05, 4)))).toBe(true)
    expect(sameFill(filled, fill(blanked(table, 0.05, 5)))).toBe(false)
    expect(sameFill(filled, null)).toBe(false)
    expect(sameFill(null, { table, columns: [] })).toBe(true)
  })
})

const file = '../shared/data/ecommerce_churn.csv'

describe.skipIf(!existsSync(file))('the e-commerce data', () => {
  it('are filled in 1,622 cells, and rightly where the value is known', async () => {
    const table = await readTable(new File([readFileSync(file)], 'ecommerce_churn.csv'))
    const names = properties(table)
    names.delete('Churn')
    const families = findFamilies(table, roles)
    expect(filledIn(fillFromRelatives(table, families, names), names)).toEqual({
      cells: 1622,
      rows: 1622,
    })
    const blank = fillFromRelatives(blanked(table, 0.04, 6), families, names)
    const { right, known } = rightly(table, blank)
    expect(known).toBeGreaterThan(3000)
    expect(right / known).toBeGreaterThan(0.97)
  })
})
