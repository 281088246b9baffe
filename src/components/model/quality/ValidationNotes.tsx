import { useTranslation } from 'react-i18next'
import { metByEverybody, startingTargets, type TrainedManifest } from '../../../contracts'
import { Callout, useFormat } from '../../ui'
import { useTargets } from '../requirements'

/** What is to be known of the figures before they are read: warnings, and what is out of reach. */
export function ValidationNotes({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const {
    warnings = [],
    thresholdBasis,
    targets: trained = startingTargets,
    metrics,
  } = manifest.validation
  const targets = useTargets()
  const { value, low, high } = metrics.auc
  return (
    <>
      {warnings.map(({ code, params }) => (
        <Callout key={code} tone="medium">
          {t(`model.warning.${code}`, {
            agree: format.percent(params.agree ?? 0, 0),
            usual: format.percent(params.usual ?? 0, 0),
          })}
        </Callout>
      ))}
      {metByEverybody(manifest.target.rate, targets) && (
        <Callout tone="medium">{t('model.everybody')}</Callout>
      )}
      {thresholdBasis === 'out-of-reach' && (
        <Callout tone="medium">
          {t('model.outOfReach', { target: format.fixed(trained.precision, 2) })}
        </Callout>
      )}
      {thresholdBasis === 'no-signal' && (
        <Callout tone="medium">
          {t('model.noSignal', {
            auc: format.metric(value),
            low: format.metric(low),
            high: format.metric(high),
          })}
        </Callout>
      )}
    </>
  )
}
