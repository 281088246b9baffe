import { describe, expect, it } from 'vitest'
import { english, exampleEffect, exampleFeature, wordsIn } from '../../../../tests/support/effects'
import type { PairEffect } from '../../../contracts/effects'
import { cellOf, heatGrid, strongestCell } from '../pair/heatGrid'
import { axisLabels, cellReadout, pairFinding, pairTable } from '../pair/pairText'
import { importancePoints, rankDrivers } from './drivers'
import { driversHeadline } from './headline'
import { pointsOf } from './risk'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

const tenure = exampleFeature({}, { importance: 1.4 })
const category = exampleFeature(
  {
    name: 'Category',
    label: { en: 'Favourite category', ru: 'Любимая категория' },
    kind: 'category',
    categories: ['Laptop', 'Mobile', 'Other'],
  },
  { importance: 0.5 },
)
const hr = exampleFeature({ name: 'HR', label: { en: 'HR score', ru: 'HR' } }, { importance: 0.7 })
/** Three bins of months by three categories, both with missing; no row lacks a category. */
const pair: PairEffect = {
  features: [0, 1],
  cuts: [
    [1.5, 3.5],
    [0, 1],
  ],
  values: [0.9, 0.1, 0, 0, -0.2, 0.3, 0, 0, 0, 0, -1.5, 0, 0.1, 0, 0, 0],
  counts: [50, 50, 50, 0, 50, 50, 50, 0, 50, 50, 8, 0, 50, 0, 50, 0],
  importance: 0.6,
}
const manifest = {
  base: -3,
  features: [tenure, category, hr],
  effects: [
    exampleEffect([1.5], [2, -1], { counts: [10, 100] }),
    exampleEffect([], [-0.5, 0.5, 3], { counts: [50, 50, 5] }),
    exampleEffect([], [0.4]),
  ],
  pairs: [pair],
}

describe('the ranking', () => {
  const drivers = rankDrivers(manifest)

  it('puts features and pairs in one order, by mean contribution', () => {
    expect(drivers.map(({ importance }) => importance)).toEqual([1.4, 0.7, 0.6, 0.5])
    expect(drivers.map(({ kind }) => kind)).toEqual(['feature', 'feature', 'pair', 'feature'])
  })

  it('reaches only as far as steps with enough rows surely go', () => {
    const [first] = drivers
    // −1 with an interval up to −0.8; the missing at 0.1 lie in [−0.1, 0.3], which holds nothing sure.
    expect(first!.highest).toBe(0)
    expect(first!.lowest).toBeCloseTo(pointsOf(-3, -0.8), 12)
    expect(first!.unsure).toBe(false)
  })

  it('is empty for a model file without curves', () => {
    expect(rankDrivers({ base: 0, features: [tenure] })).toEqual([])
  })

  it('keeps what is not certain out of the headline', () => {
    const vague = exampleEffect([1.5], [2, -1], { low: [-1, -3], high: [5, 1] })
    const unsure = { ...manifest, effects: [vague, ...manifest.effects.slice(1)] }
    const ranked = rankDrivers(unsure)
    expect(ranked[0]).toMatchObject({ unsure: true, lowest: 0, highest: 0 })
    expect(driversHeadline(ranked, unsure, english)).toBe(
      'HR score and favourite category move the risk most',
    )
  })

  it('tells strength at the typical customer by the limit p(1 − p) of percentage points', () => {
    // p = 1 / (1 + e³) = 0.047425873, p(1 − p) = 0.045176660.
    expect(importancePoints(-3, 1.4)).toBeCloseTo(1.4 * 0.04517666, 8)
    expect(importancePoints(0, 0.5)).toBe(0.125)
  })

  it('gives the headline its names', async () => {
    expect(driversHeadline(drivers, manifest, english)).toBe(
      'Tenure, HR score, and favourite category move the risk most',
    )
    expect(driversHeadline(drivers, manifest, await wordsIn('ru'))).toBe(
      'Сильнее всего с риском связаны признаки «Стаж», «HR» и «Любимая категория»',
    )
  })
})

describe('the map of a pair', () => {
  const grid = heatGrid(manifest.features, pair)

  it('gives names the rows, and leaves out missing where no row is', () => {
    expect(grid.rows.feature.name).toBe('Category')
    expect(axisLabels(grid.rows, english)).toEqual(['Laptop', 'Mobile', 'Other'])
    expect(axisLabels(grid.columns, english).map(plain)).toEqual([
      '0–1 months',
      '2–3 months',
      '4 months and more',
      'missing',
    ])
  })

  it('keeps every cell at its pair of bins', () => {
    const at = (row: number, column: number) =>
      grid.cells.find((cell) => cell.row === row && cell.column === column)!
    expect(at(0, 0)).toMatchObject({ value: 0.9, count: 50 })
    expect(at(1, 1)).toMatchObject({ value: 0.3, count: 50 })
    expect(at(2, 2)).toMatchObject({ value: -1.5, count: 8 })
    expect(at(0, 3)).toMatchObject({ value: 0.1, count: 50 })
    expect(grid.strongest).toBe(1.5)
  })

  it('stands large numbers high', () => {
    const numbers = heatGrid([tenure, exampleFeature()], {
      ...pair,
      cuts: [
        [1.5, 3.5],
        [2.5, 5.5],
      ],
    })
    expect(axisLabels(numbers.rows, english).map(plain)).toEqual([
      '4 months and more',
      '2–3 months',
      '0–1 months',
      'missing',
    ])
    expect(numbers.cells[0]).toMatchObject({ value: 0, count: 50 })
    expect(numbers.cells.find(({ row, column }) => row === 2 && column === 0)?.value).toBe(0.9)
  })

  it('finds the strongest cell with enough rows', () => {
    const cell = strongestCell(grid, -3)
    expect(cell).toMatchObject({ row: 0, column: 0 })
    expect(plain(pairFinding(grid, cell, -3, english))).toBe(
      'Favourite category “Laptop” × Tenure 0–1 months: +6.2 pp on top of what each does alone',
    )
  })

  it('finds the cell of a customer, the unknown among the missing', () => {
    const customer = (months: number | null, category: string) => ({
      row: 0,
      id: '1',
      probability: 0.1,
      band: 'low' as const,
      typical: 0.1,
      space: 'log-odds' as const,
      base: -3,
      steps: [
        { feature: 1, value: category, contribution: 0, points: 0 },
        { feature: 0, value: months, contribution: 0, points: 0 },
      ],
    })
    expect(cellOf(grid, customer(2, 'Mobile'))).toMatchObject({ row: 1, column: 1, value: 0.3 })
    expect(cellOf(grid, customer(null, 'Other'))).toMatchObject({ row: 2, column: 3 })
    expect(cellOf(grid, customer(2, 'Books'))).toBeNull()
  })

  it('says which cells no row stands behind, and keeps them out of the table', () => {
    const empty = grid.cells.find(({ count }) => count === 0)!
    expect(plain(cellReadout(grid, empty, -3, english))).toContain('no training row')
    const { rows } = pairTable(grid, -3, english)
    expect(rows).toHaveLength(grid.cells.filter(({ count }) => count > 0).length)
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
  })
})
