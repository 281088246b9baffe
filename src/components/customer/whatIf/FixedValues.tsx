import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf } from '../../../contracts'
import { useFormat } from '../../ui'
import classes from './FeatureGroup.module.css'
import { valueName } from './valueName'

interface FixedValuesProps {
  /** Places in the manifest, in the order shown. */
  readonly places: readonly number[]
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
}

/** Values that follow from what the customer does: shown, not to be set. */
export function FixedValues({ places, features, own }: FixedValuesProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  if (places.length === 0) return null
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{t('customers.whatIf.outcomes')}</h3>
      <p className={classes.note}>{t('customers.whatIf.outcomesNote')}</p>
      <dl className={classes.fixed}>
        {places.map((index) => (
          <div key={index} className={classes.pair}>
            <dt>{labelOf(features[index]!, language)}</dt>
            <dd>{valueName(features[index]!, own[index] ?? null, t, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
