import { useTranslation } from 'react-i18next'
import type { Metrics, ValidationProtocol } from '../../../contracts'
import { Section, Table, useFormat, WithHelp } from '../../ui'
import { IntervalMark } from './IntervalMark'
import classes from './QualityTable.module.css'

const order = [
  'auc',
  'averagePrecision',
  'precision',
  'recall',
  'recallAtPrecision70',
  'brier',
  'logLoss',
] as const satisfies readonly (keyof Metrics)[]

interface QualityTableProps {
  readonly metrics: Metrics
  /** From row-wise folds, null where not measured. */
  readonly naive: Metrics | null
  readonly protocol: ValidationProtocol
}

/** Every measure with its interval; what careless folds would report stands apart, named as such. */
export function QualityTable({ metrics, naive, protocol }: QualityTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      title={t('model.quality.title')}
      lead={t(`model.quality.protocol.${protocol.grouping}`, {
        folds: format.count(protocol.folds),
        repeated:
          protocol.repeats > 1
            ? t('model.quality.repeated', { repeats: format.count(protocol.repeats) })
            : '',
        bootstrap: format.count(protocol.bootstrap),
      })}
    >
      <Table cards className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.quality.measure')}</th>
            <th scope="col" data-numeric>
              {t(`model.card.repeats.kept.${protocol.grouping}`)}
            </th>
            <th scope="col" data-numeric>
              {t('model.quality.interval')}
            </th>
            <th scope="col" className={classes.drawn}>
              {t('model.quality.scale')}
            </th>
            {naive !== null && (
              <th scope="col" data-numeric className={classes.hollow}>
                {t('model.quality.naive')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.map((name) => {
            const { value, low, high } = metrics[name]
            const label = t(`model.metric.${name}.name`)
            return (
              <tr key={name}>
                <th scope="row">
                  <WithHelp label={label}>{t(`model.metric.${name}.help`)}</WithHelp>
                </th>
                <td data-numeric className={classes.value}>
                  {format.metric(value)}
                </td>
                <td data-numeric className={classes.interval}>
                  {format.metric(low)}–{format.metric(high)}
                </td>
                <td className={classes.drawn}>
                  <IntervalMark interval={metrics[name]} other={naive?.[name].value ?? null} />
                </td>
                {naive !== null && (
                  <td data-numeric className={classes.naive} data-label={t('model.quality.naive')}>
                    {format.metric(naive[name].value)}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Section>
  )
}
