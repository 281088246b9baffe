import { useTranslation } from 'react-i18next'
import type { FeatureFit, ModelInput } from '../../contracts'
import { Detail, useFormat } from '../ui'
import classes from './FeatureList.module.css'

/** Changes of a share below this are not worth a word. */
const notable = 0.02

/** Missing, unknown and out-of-range cells of the column, and how its values drifted. */
export function FitLines({ input, fit }: { readonly input: ModelInput; readonly fit: FeatureFit }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { missingShare, unseenShare, outOfRangeShare, drift, missingAs } = fit
  if (missingShare === null) return null
  const before = input.training.missingShare
  const changed = drift !== null && Math.abs(drift.missingChange) >= notable
  const lines = [
    (missingShare > 0 || changed) &&
      t(changed ? 'mapping.missingMore' : 'mapping.missing', {
        share: format.percent(missingShare),
        before: format.percent(before),
      }),
    missingShare > 0 && missingAs !== undefined && t(`mapping.missingAs.${missingAs}`),
    unseenShare
      ? t(input.kind === 'date' ? 'mapping.noDate' : 'mapping.unseen', {
          share: format.percent(unseenShare),
        })
      : false,
    outOfRangeShare ? t('mapping.outside', { share: format.percent(outOfRangeShare) }) : false,
  ].filter((line) => line !== false)
  return (
    <>
      {drift && (
        <span className={classes.drift} data-level={drift.level}>
          <span title={t('mapping.psi', { psi: format.metric(drift.psi) })}>
            {t(`mapping.drift.${drift.level}`)}
          </span>
        </span>
      )}
      {lines.length > 0 && <Detail>{lines.join(' · ')}</Detail>}
    </>
  )
}
