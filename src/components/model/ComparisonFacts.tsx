import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../contracts/manifest'
import { Help } from '../ui/Help'
import { useFormat } from '../ui/useFormat'
import classes from './CardTable.module.css'
import { differenceReading } from './comparison'
import { useRivalName } from './useRivalName'

/** Smallest p that is written out. */
const leastP = 0.001

/** Each comparison in words: difference of AUC with its interval, DeLong's and McNemar's tests. */
export function ComparisonFacts({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rivalName = useRivalName()
  const signed = (value: number) => `${value < 0 ? '−' : ''}${format.metric(Math.abs(value))}`
  const p = (value: number) =>
    value < leastP
      ? t('model.card.comparison.pBelow', { p: format.metric(leastP) })
      : t('model.card.comparison.p', { p: format.metric(value) })
  if (comparisons.length === 0) return null
  const about = t('model.card.comparison.about')
  return (
    <ul className={classes.facts}>
      {comparisons.map((comparison) => {
        const { rival, aucDifference, delong, mcnemar } = comparison
        return (
          <li key={rival}>
            {t(`model.card.comparison.auc.${differenceReading(comparison)}`, {
              rival: rivalName(rival),
              difference: format.metric(Math.abs(aucDifference.value)),
              low: signed(aucDifference.low),
              high: signed(aucDifference.high),
              p: p(delong.p),
            })}{' '}
            {t('model.card.comparison.mcnemar', {
              count: mcnemar.onlyThis,
              onlyThis: format.count(mcnemar.onlyThis),
              onlyRival: format.count(mcnemar.onlyRival),
              p: p(mcnemar.p),
            })}{' '}
            <Help about={about}>{t('model.card.comparison.help')}</Help>
          </li>
        )
      })}
    </ul>
  )
}
