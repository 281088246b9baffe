import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf } from '../../../contracts'
import { Fact, Facts, Note, Section, useFormat } from '../../ui'
import { valueName } from '../reasons'
import classes from './FeatureGroup.module.css'

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
    <Section className={classes.group} order={3} size="text" title={t('customers.whatIf.outcomes')}>
      <Note>{t('customers.whatIf.outcomesNote')}</Note>
      <Facts>
        {places.map((index) => (
          <Fact key={index} name={labelOf(features[index]!, language)}>
            {valueName(features[index]!, own[index] ?? null, t, language)}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
