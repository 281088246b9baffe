import { useTranslation } from 'react-i18next'
import type { Interval } from '../../contracts'
import { useFormat } from '../ui'
import classes from './FeatureList.module.css'

/** The out-of-fold AUC that the model loses when one property alone is missing. */
export function AbsenceCost({ cost }: { readonly cost: Interval | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!cost) return <span className={classes.none}>{t('mapping.costUnknown')}</span>
  if (cost.low <= 0) return <span className={classes.none}>{t('mapping.costNone')}</span>
  return (
    <>
      {format.metric(cost.value)}
      <span className={classes.examples}>
        {t('mapping.costRange', { low: format.metric(cost.low), high: format.metric(cost.high) })}
      </span>
    </>
  )
}
