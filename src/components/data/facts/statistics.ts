import type { ColumnProfile, Profile } from '../../../contracts'
import { churnRate, knownAmongMissing } from './bins'

type StatisticKey =
  | 'present'
  | 'missing'
  | 'missingChurn'
  | 'distinct'
  | 'min'
  | 'q1'
  | 'median'
  | 'mean'
  | 'q3'
  | 'max'
  | 'std'
  | 'zeros'
  | 'lowFence'
  | 'highFence'
  | 'outliers'
  | 'mode'
  | 'first'
  | 'last'

export type Statistic =
  | { readonly key: StatisticKey; readonly as: 'number' | 'percent'; readonly value: number | null }
  | {
      readonly key: StatisticKey
      readonly as: 'count'
      readonly value: number
      readonly of: number
    }
  | { readonly key: StatisticKey; readonly as: 'text'; readonly value: string }
  | { readonly key: StatisticKey; readonly as: 'date'; readonly day: string }

/** The statistics of a column in the order people read them. Counts name what they are a share of. */
export function statisticsOf(column: ColumnProfile, profile: Profile): readonly Statistic[] {
  const { rows } = profile
  const present = rows - column.missing
  const statistics: Statistic[] = [
    { key: 'present', as: 'count', value: present, of: rows },
    { key: 'missing', as: 'count', value: column.missing, of: rows },
  ]
  if (column.missing > 0 && column.missingChurned !== null)
    statistics.push({
      key: 'missingChurn',
      as: 'percent',
      value: churnRate(knownAmongMissing(column), column.missingChurned),
    })
  const { distinct, date } = column
  statistics.push({ key: 'distinct', as: 'count', value: distinct, of: distinct })
  if (date)
    statistics.push(
      { key: 'first', as: 'date', day: date.first },
      { key: 'last', as: 'date', day: date.last },
    )
  if (column.category && column.kind !== 'id' && !date)
    statistics.push({ key: 'mode', as: 'text', value: column.category.mode })
  const summary = column.number
  if (!summary || column.category || column.kind === 'id') return statistics
  const numbers = ['min', 'q1', 'median', 'mean', 'q3', 'max', 'std'] as const
  for (const key of numbers) statistics.push({ key, as: 'number', value: summary[key] })
  statistics.push({ key: 'zeros', as: 'count', value: summary.zeros, of: present })
  if (column.kind === 'number') {
    statistics.push({ key: 'lowFence', as: 'number', value: summary.lowFence })
    statistics.push({ key: 'highFence', as: 'number', value: summary.highFence })
    statistics.push({ key: 'outliers', as: 'count', value: summary.outliers, of: present })
  }
  return statistics
}
