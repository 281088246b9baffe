import { useTranslation } from 'react-i18next'
import type { Correlation } from '../../../contracts'
import { RuledList, Section, useFormat } from '../../ui'
import { useShowMore } from '../facts'
import classes from './CorrelationList.module.css'

/** |r| below which two columns say little about each other. */
const worthShowing = 0.1

interface CorrelationListProps {
  readonly correlations: readonly Correlation[]
}

/** The number columns that rise and fall together, strongest first. */
export function CorrelationList({ correlations }: CorrelationListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const strong = correlations.filter(({ r }) => Math.abs(r) >= worthShowing)
  const { shown, more } = useShowMore(strong)
  const [first] = strong
  if (correlations.length === 0) return null
  return (
    <Section
      title={
        first
          ? t(first.r > 0 ? 'data.together.rise' : 'data.together.oppose', {
              a: first.a,
              b: first.b,
            })
          : t('data.together.none')
      }
      lead={t('data.together.note')}
    >
      <RuledList className={classes.list}>
        {shown.map(({ a, b, r }) => (
          <li key={`${a} ${b}`} className={classes.pair}>
            <span>{t('data.together.pair', { a, b })}</span>
            <span className={classes.scale} aria-hidden>
              <span className={classes.zero} />
              <span
                className={classes.bar}
                style={{ left: `${50 + Math.min(0, r) * 50}%`, width: `${Math.abs(r) * 50}%` }}
              />
            </span>
            <span className={classes.value}>{format.signed(r)}</span>
          </li>
        ))}
      </RuledList>
      {more}
    </Section>
  )
}
