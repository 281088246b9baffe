import { useTranslation } from 'react-i18next'
import { type Feature, labelOf } from '../../../contracts'
import { Detail, Histogram, ShareBar, useFormat } from '../../ui'
import { RoleSelect } from '../shared'
import classes from './FeatureTable.module.css'
import { trainingValues, typicalValue } from './featureText'

interface FeatureRowProps {
  readonly feature: Feature
  /** Importance of the weightiest feature, the length of a full bar. */
  readonly most: number
}

/** One feature; on a narrow screen a card; `data-label` names the cell that needs it. */
export function FeatureRow({ feature, most }: FeatureRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { training } = feature
  const label = labelOf(feature, format.language)
  const typical = typicalValue(feature, format)
  const share = most > 0 ? training.importance / most : 0
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {label}
        {label !== feature.name && <Detail className={classes.column}>{feature.name}</Detail>}
      </th>
      <td className={classes.weight}>
        <span className={classes.importance}>
          <span className={classes.bar}>
            <ShareBar share={share} colour="accent" />
          </span>
          {format.fixed(training.importance, 2)}
        </span>
      </td>
      <td className={classes.role}>
        <RoleSelect feature={feature} />
      </td>
      <td className={classes.values}>
        {trainingValues(feature, format)}
        {typical !== null && (
          <Detail>{t(`model.features.typical.${feature.kind}`, { value: typical })}</Detail>
        )}
      </td>
      <td className={classes.distribution}>
        <Histogram
          counts={training.histogram.counts}
          label={t('model.features.distributionOf', { feature: label })}
        />
      </td>
      <td className={classes.missing} data-label={t('model.features.missing')} data-numeric>
        {format.percent(training.missingShare, training.missingShare === 0 ? 0 : 1)}
      </td>
    </tr>
  )
}
