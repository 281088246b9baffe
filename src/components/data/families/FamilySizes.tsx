import { useTranslation } from 'react-i18next'
import type { Repeats } from '../../../contracts'
import { Section, ShareBar, useFormat } from '../../ui'
import classes from './FamilySection.module.css'
import { sizeBars } from './familyFacts'

/** How many customers have how many rows, as bars with their numbers. */
export function FamilySizes({ repeats }: { readonly repeats: Repeats }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const bars = sizeBars(repeats)
  const most = bars.reduce((highest, { families }) => Math.max(highest, families), 0)
  return (
    <Section order={3} size="text" title={t('data.families.sizesTitle')}>
      <dl>
        {bars.map(({ size, families, andMore }) => (
          <div key={size} className={classes.size}>
            <dt>{andMore ? t('data.families.andMore', { n: count(size) }) : count(size)}</dt>
            <dd>
              <span className={classes.bar}>
                <ShareBar share={families / most} />
              </span>
              {t('data.families.customers', { count: families, n: count(families) })}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
