import { useTranslation } from 'react-i18next'
import { type Feature, labelOf } from '../../../contracts'
import { Section, Table, useFormat, WithHelp } from '../../ui'
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
    <Section
      title={t('model.features.title', {
        feature: sorted[0] ? labelOf(sorted[0], format.language) : '',
        count: features.length,
      })}
    >
      <Table cards className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.features.feature')}</th>
            <th scope="col">
              <WithHelp label={importance}>{t('model.features.importanceHelp')}</WithHelp>
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
      </Table>
    </Section>
  )
}
