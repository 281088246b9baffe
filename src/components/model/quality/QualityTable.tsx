import { useTranslation } from 'react-i18next'
import type { Metrics, Validation } from '../../../contracts'
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

/** Measures of those flagged, which a model that flags nobody has not. */
const ofFlagged: ReadonlySet<keyof Metrics> = new Set(['precision', 'recall'])

/**
 * Every measure with its interval, and by the last row of each customer alone; what careless folds would
 * report stands apart, named as such.
 */
export function QualityTable({ validation }: { readonly validation: Validation }) {
  const { metrics, naive, protocol, byCustomer, thresholdBasis } = validation
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      title={t('model.quality.title')}
      lead={`${t(`model.quality.protocol.${protocol.grouping}`, {
        folds: format.count(protocol.folds),
        repeated:
          protocol.repeats > 1
            ? t('model.quality.repeated', { repeats: format.count(protocol.repeats) })
            : '',
        bootstrap: format.count(protocol.bootstrap),
      })} ${protocol.widened ? t('model.quality.widened') : ''}`}
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
            {byCustomer && (
              <th scope="col" data-numeric>
                {t('model.quality.byCustomer')}
              </th>
            )}
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
            const flagsNobody = thresholdBasis === 'no-signal' && ofFlagged.has(name)
            return (
              <tr key={name}>
                <th scope="row">
                  <WithHelp label={label}>{t(`model.metric.${name}.help`)}</WithHelp>
                </th>
                <td data-numeric className={classes.value}>
                  {flagsNobody ? '–' : format.metric(value)}
                </td>
                <td data-numeric className={classes.interval}>
                  {flagsNobody ? '' : `${format.metric(low)}–${format.metric(high)}`}
                </td>
                <td className={classes.drawn}>
                  {!flagsNobody && (
                    <IntervalMark interval={metrics[name]} other={naive?.[name].value ?? null} />
                  )}
                </td>
                {byCustomer && (
                  <td
                    data-numeric
                    className={classes.naive}
                    data-label={t('model.quality.byCustomer')}
                  >
                    {flagsNobody ? '–' : format.metric(byCustomer[name].value)}
                  </td>
                )}
                {naive !== null && (
                  <td data-numeric className={classes.naive} data-label={t('model.quality.naive')}>
                    {flagsNobody ? '–' : format.metric(naive[name].value)}
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
