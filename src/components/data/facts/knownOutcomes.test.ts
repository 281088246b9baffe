import { expect, it } from 'vitest'
import type { ColumnProfile, Profile } from '../../../contracts/profile'
import { slotsOf } from '../depth/slots'
import { binsOf } from './bins'
import { outcomeCounts } from './figures'
import { findingOf } from './findings'
import { segmentsOf } from './segments'
import { statisticsOf } from './statistics'
import { valueRows } from './valueRows'

/** 200 rows: of 150 known outcomes 60 left. Half of the plan "b" has an outcome that tells neither. */
const plan: ColumnProfile = {
  name: 'Plan',
  kind: 'category',
  missing: 20,
  missingChurned: 5,
  missingUnknown: 10,
  distinct: 2,
  number: null,
  category: {
    mode: 'a',
    top: [
      { value: 'a', count: 100, churned: 25, unknown: 0 },
      { value: 'b', count: 80, churned: 30, unknown: 40 },
    ],
  },
  histogram: null,
}
const status = { ...plan, name: 'Status', missing: 8 }
const summary = { min: 0, max: 1, mean: 0.4, median: 0, std: 0.5, q1: 0, q3: 1 }
const size: ColumnProfile = {
  ...plan,
  name: 'Size',
  kind: 'number',
  number: { ...summary, lowFence: -1, highFence: 2, outliers: 0, zeros: 100 },
  category: null,
  histogram: { edges: [-0.5, 0.5, 1.5], counts: [100, 80], churned: [25, 30], unknown: [0, 40] },
}
const target = {
  column: 'Status',
  left: 'Gone',
  unknown: ['New'],
  rate: 60 / 150,
  unknownRows: 42,
}
const profile = { rows: 200, target, columns: [plan, status, size] } as unknown as Profile

it('counts those who left among the known outcomes', () => {
  expect(outcomeCounts(profile)).toEqual({ known: 150, churned: 60 })
  expect(outcomeCounts({ ...profile, target: null })).toEqual({ known: 0, churned: 0 })
  expect(findingOf(status, profile)).toEqual({ code: 'target', rate: 0.4, churned: 60 })
})

it('takes churn rates of the rows whose outcome is known, and customers of all', () => {
  expect(valueRows(plan, profile).map(({ count, rate }) => [count, rate])).toEqual([
    [100, 0.25],
    [80, 0.75],
    [20, 0.5],
  ])
  expect(binsOf(size).map(({ count, known }) => [count, known])).toEqual([
    [100, 100],
    [80, 40],
  ])
  expect(slotsOf(size).map(({ count, rate }) => [count, rate])).toEqual([
    [100, 0.25],
    [80, 0.75],
    [20, 0.5],
  ])
  expect(statisticsOf(plan, profile)).toContainEqual({
    key: 'missingChurn',
    as: 'percent',
    value: 0.5,
  })
})

it('compares groups by their known outcomes', () => {
  expect(segmentsOf(plan)).toContainEqual({
    segment: { kind: 'text', value: 'b' },
    count: 40,
    churned: 30,
  })
  expect(findingOf(size, profile)).toMatchObject({ direction: 'more', rate: 0.75, overall: 0.4 })
})
