import { useTranslation } from 'react-i18next'
import type { Feature, Step } from '../../contracts'
import { reasonWriter } from '../../i18n'
import { Muted, useFormat } from '../ui'
import classes from './ReasonList.module.css'

interface ReasonListProps {
  readonly reasons: readonly Step[]
  readonly features: readonly Feature[]
  /** Whether the percentage points are estimates. */
  readonly approximate?: boolean
}

/** The strongest reasons in words, each with its direction and percentage points. */
export function ReasonList({ reasons, features, approximate = false }: ReasonListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (reasons.length === 0) return <Muted>{t('customers.noReasons')}</Muted>
  const writer = reasonWriter(t, format.language)
  return (
    <ul className={classes.reasons}>
      {reasons.map((step) => {
        const feature = features[step.feature]
        return (
          feature && (
            <li key={feature.name}>
              {writer.text(feature, step.value)}{' '}
              <span className={classes.change} data-raises={step.contribution > 0}>
                {approximate && '≈\u00a0'}
                {format.points(step.points)}
              </span>
            </li>
          )
        )
      })}
    </ul>
  )
}
