import { useTranslation } from 'react-i18next'
import { type Feature, labelOf } from '../../../contracts'
import { Help, useFormat } from '../../ui'
import { FeatureRow } from './FeatureRow'
import classes from './FeatureTable.module.css'
import { byImportance } from './featureText'

/** What the model looks at, the weightiest first. */
export function FeatureTable({ features }: { readonly features: readonly Feature[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sorted = byImportance(features)
  const most = sorted[0]?.training.importance ?? 0
  const importance = t('model.features.importance')
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {t('model.features.title', {
          feature: sorted[0] ? labelOf(sorted[0], format.language) : '',
          count: features.length,
        })}
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.features.feature')}</th>
            <th scope="col">
              <span className={classes.withHelp}>
                {importance}
                <Help about={importance}>{t('model.features.importanceHelp')}</Help>
              </span>
            </th>
            <th scope="col">{t('model.features.role')}</th>
            <th scope="col">{t('model.features.values')}</th>
            <th scope="col">{t('model.features.distribution')}</th>
            <th scope="col" data-numeric>
              {t('model.features.missing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((feature) => (
            <FeatureRow key={feature.name} feature={feature} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
