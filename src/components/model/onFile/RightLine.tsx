import { useTranslation } from 'react-i18next'
import type { Interval, Metrics } from '../../../contracts'
import { Help, useFormat } from '../../ui'

interface RightLineProps {
  /** A sentence of how many in a hundred it finds and is right about. */
  readonly sentence: 'customers.quality' | 'onFile.line.measured'
  readonly metrics: Pick<Metrics, 'precision' | 'recall'>
  /** From which risk on a customer is flagged, 0…1. */
  readonly threshold: number
  /** On what the figures were measured. */
  readonly measured: string
}

/** How often a model is right, in a plain sentence; the field's terms and intervals behind a mark. */
export function RightLine({ sentence, metrics, threshold, measured }: RightLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { precision, recall } = metrics
  const inHundred = ({ value }: Interval) => format.count(Math.round(value * 100))
  const figures = (name: string, { value, low, high }: Interval) => ({
    [name]: format.fixed(value, 2),
    [`${name}Low`]: format.fixed(low, 2),
    [`${name}High`]: format.fixed(high, 2),
  })
  return (
    <p>
      {t(sentence, { precision: inHundred(precision), recall: inHundred(recall) })}{' '}
      <Help about={t('customers.qualityHelp.about')}>
        <p>{t('customers.qualityHelp.threshold', { threshold: format.percent(threshold) })}</p>
        <p>{t('customers.qualityHelp.precision', figures('precision', precision))}</p>
        <p>{t('customers.qualityHelp.recall', figures('recall', recall))}</p>
        <p>{measured}</p>
      </Help>
    </p>
  )
}
