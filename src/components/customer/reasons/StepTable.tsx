import { useTranslation } from 'react-i18next'
import type { Explanation, Feature } from '../../../contracts'
import { DataTable, useFormat } from '../../ui'
import { type Comparison, stepValue } from './comparison'

interface StepTableProps {
  readonly explanation: Explanation
  readonly features: readonly Feature[]
  readonly comparison: Comparison | null
}

/** The waterfall as a table: every step in both units, between the two customers it joins. */
export function StepTable({ explanation, features, comparison }: StepTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { average, base, probability, steps } = explanation
  const inLogOdds = explanation.space === 'log-odds'
  const last = (logOdds: number) => (inLogOdds ? [format.logOdds(logOdds)] : [])
  const logOdds = steps.reduce((sum, step) => sum + step.contribution, base)
  return (
    <DataTable
      caption={t('customers.reasons')}
      heads={[
        { label: t('customers.one.feature') },
        { label: t('customers.one.value') },
        { label: t('customers.one.pointsShort'), numeric: true },
        ...(inLogOdds ? [{ label: t('customers.one.logOdds'), numeric: true }] : []),
      ]}
      rows={[
        [t('customers.one.averageRow'), '', format.percent(average), ...last(base)],
        ...steps.map((step) => {
          const feature = features[step.feature]
          return [
            feature?.label[format.language] ?? '',
            feature ? stepValue(feature, step, comparison, t, format.language) : '',
            format.points(step.points),
            ...last(step.contribution),
          ]
        }),
        [
          t(comparison ? 'customers.whatIf.row' : 'customers.one.customerRow'),
          '',
          format.percent(probability),
          ...last(logOdds),
        ],
      ]}
    />
  )
}
