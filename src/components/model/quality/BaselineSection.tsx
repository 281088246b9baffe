import { useTranslation } from 'react-i18next'
import type { Baseline, Metrics } from '../../../contracts'
import { Detail, Section, Table, useFormat, WithHelp } from '../../ui'
import { bestBaseline } from './comparison'
import { useRivalName } from './useRivalName'

interface BaselineSectionProps {
  readonly metrics: Metrics
  readonly baselines: readonly Baseline[]
  /** Whether the model has a threshold. */
  readonly flags: boolean
}

/** What simpler means reach on the same folds. */
export function BaselineSection({ metrics, baselines, flags }: BaselineSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rivalName = useRivalName()
  const best = bestBaseline(baselines)
  if (best === null) return null
  const measure = (value: number | null) => (value === null ? '–' : format.metric(value))
  const rows = [
    {
      key: 'own',
      name: t('model.card.baselines.own'),
      help: null,
      detail: '',
      auc: metrics.auc.value,
      precision: flags ? metrics.precision.value : null,
      recall: flags ? metrics.recall.value : null,
      brier: metrics.brier.value,
    },
    ...baselines.map(({ name, ...rest }) => ({
      key: name,
      name: t(`model.card.rival.${name}.name`),
      help: t(`model.card.rival.${name}.help`),
      ...rest,
    })),
  ]
  const labels = {
    auc: t('model.metric.auc.name'),
    precision: t('model.metric.precision.name'),
    recall: t('model.metric.recall.name'),
    brier: t('model.metric.brier.name'),
  }
  return (
    <Section
      title={t('model.card.baselines.title', {
        rival: rivalName(best.name),
        auc: format.metric(best.auc),
      })}
      lead={t('model.card.baselines.note')}
    >
      <Table cards>
        <thead>
          <tr>
            <th scope="col">{t('model.card.baselines.means')}</th>
            <th scope="col" data-numeric>
              {labels.auc}
            </th>
            <th scope="col" data-numeric>
              {labels.precision}
            </th>
            <th scope="col" data-numeric>
              {labels.recall}
            </th>
            <th scope="col" data-numeric>
              {labels.brier}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-own={row.key === 'own'}>
              <th scope="row">
                {row.help === null ? row.name : <WithHelp label={row.name}>{row.help}</WithHelp>}
                {row.detail !== '' && <Detail>{row.detail}</Detail>}
              </th>
              <td data-numeric data-label={labels.auc}>
                {measure(row.auc)}
              </td>
              <td data-numeric data-label={labels.precision}>
                {measure(row.precision)}
              </td>
              <td data-numeric data-label={labels.recall}>
                {measure(row.recall)}
              </td>
              <td data-numeric data-label={labels.brier}>
                {measure(row.brier)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
