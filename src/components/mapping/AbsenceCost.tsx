import { useTranslation } from 'react-i18next'
import type { Interval } from '../../contracts'
import { Detail, Muted, useFormat } from '../ui'

/** The out-of-fold AUC that the model loses when one property alone is missing. */
export function AbsenceCost({ cost }: { readonly cost: Interval | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!cost) return <Muted>{t('mapping.costUnknown')}</Muted>
  if (cost.low <= 0) return <Muted>{t('mapping.costNone')}</Muted>
  return (
    <>
      {format.metric(cost.value)}
      <Detail>
        {t('mapping.costRange', { low: format.metric(cost.low), high: format.metric(cost.high) })}
      </Detail>
    </>
  )
}
