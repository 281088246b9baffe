import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feature } from '../../../contracts/manifest'
import type { CellValue } from '../../../contracts/scores'
import type { Changes } from '../../../store'
import { useFormat } from '../../ui/useFormat'
import { FeatureControl } from './FeatureControl'
import classes from './FeatureList.module.css'
import { groupFeatures } from './featureGroups'
import type { ChangeValue } from './useChanges'
import { valueName } from './valueName'

interface FeatureListProps {
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  readonly changes: Changes
  readonly onChange: ChangeValue
}

/** All features of the model: levers first, then the rest that can be tried, then what cannot. */
export function FeatureList({ features, own, changes, onChange }: FeatureListProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { levers, context, outcomes } = useMemo(() => groupFeatures(features), [features])
  const groups = [
    { title: t('customers.whatIf.levers'), places: levers },
    {
      title: t(levers.length > 0 ? 'customers.whatIf.context' : 'customers.whatIf.all'),
      places: context,
    },
  ]
  return (
    <>
      {groups
        .filter(({ places }) => places.length > 0)
        .map(({ title, places }) => (
          <section key={title} className={classes.group}>
            <h3 className={classes.title}>{title}</h3>
            {places.map((index) => (
              <FeatureControl
                key={index}
                feature={features[index]!}
                index={index}
                own={own[index] ?? null}
                value={(changes.has(index) ? changes.get(index) : own[index]) ?? null}
                onChange={onChange}
              />
            ))}
          </section>
        ))}
      {outcomes.length > 0 && (
        <section className={classes.group}>
          <h3 className={classes.title}>{t('customers.whatIf.outcomes')}</h3>
          <p className={classes.note}>{t('customers.whatIf.outcomesNote')}</p>
          <dl className={classes.fixed}>
            {outcomes.map((index) => (
              <div key={index} className={classes.pair}>
                <dt>{features[index]!.label[language]}</dt>
                <dd>{valueName(features[index]!, own[index] ?? null, t, language)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
