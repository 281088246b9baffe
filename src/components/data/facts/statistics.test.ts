import { expect, it } from 'vitest'
import type { ColumnProfile, Profile } from '../../../contracts/profile'
import { statisticsOf } from './statistics'

const profile = { rows: 10 } as Profile
const summary = {
  min: 0,
  max: 1,
  mean: 0.5,
  median: 0,
  std: 0.5,
  q1: 0,
  q3: 1,
  lowFence: -1.5,
  highFence: 2.5,
  outliers: 1,
  zeros: 4,
}
const column: ColumnProfile = {
  name: 'Complain',
  kind: 'number',
  missing: 2,
  missingChurned: 1,
  distinct: 2,
  number: summary,
  category: null,
  histogram: null,
}
const keys = (change: Partial<ColumnProfile>) =>
  statisticsOf({ ...column, ...change }, profile).map(({ key }) => key)

it('counts zeros and outliers of the values present, the missing of all rows', () => {
  const statistics = statisticsOf(column, profile)
  expect(statistics).toContainEqual({ key: 'missing', as: 'count', value: 2, of: 10 })
  expect(statistics).toContainEqual({ key: 'missingChurn', as: 'percent', value: 0.5 })
  expect(statistics).toContainEqual({ key: 'zeros', as: 'count', value: 4, of: 8 })
  expect(statistics).toContainEqual({ key: 'outliers', as: 'count', value: 1, of: 8 })
})

it('gives yes or no its most frequent value, and identifiers no arithmetic', () => {
  const category = { mode: '0', top: [] }
  expect(keys({ kind: 'boolean', category })).toContain('mode')
  expect(keys({ kind: 'boolean', category })).not.toContain('median')
  expect(keys({ kind: 'id' })).not.toContain('mean')
})

it('says nothing of churn among the missing where there are none or no target', () => {
  expect(keys({ missing: 0, missingChurned: 0 })).not.toContain('missingChurn')
  expect(keys({ missingChurned: null })).not.toContain('missingChurn')
})
