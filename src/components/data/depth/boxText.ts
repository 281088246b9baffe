import type { NumberSummary } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats, TableContent } from '../../ui'
import { boxShape } from './boxShape'

interface Words {
  readonly t: Translate
  readonly format: Formats
}

/** The finding of a box plot: where the middle half lies, and how many values lie far from it. */
export function boxTitle(summary: NumberSummary, { t, format }: Words): string {
  const quartiles = { q1: format.number(summary.q1), q3: format.number(summary.q3) }
  if (summary.outliers === 0) return t('data.column.boxNone', quartiles)
  const shape = boxShape(summary)
  const side =
    shape.outliersBelow && shape.outliersAbove ? 'Both' : shape.outliersBelow ? 'Low' : 'High'
  const where = t(`data.column.where${side}`, {
    low: format.number(summary.lowFence),
    high: format.number(summary.highFence),
  })
  const count = summary.outliers
  return t('data.column.box', { ...quartiles, count, n: format.count(count), where })
}

/** The table twin of a box plot. */
export function boxTable(summary: NumberSummary, { t, format }: Words): TableContent {
  const keys = ['min', 'lowFence', 'q1', 'median', 'q3', 'highFence', 'max'] as const
  return {
    heads: [
      { label: t('data.column.statistic') },
      { label: t('data.column.value'), numeric: true },
    ],
    rows: [
      ...keys.map((key) => [t(`data.stats.${key}`), format.number(summary[key])]),
      [t('data.stats.outliers'), format.count(summary.outliers)],
    ],
  }
}
