import { VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../../contracts'
import { BandBadge, useFormat } from '../../ui'
import classes from './RiskChange.module.css'

interface RiskChangeProps {
  readonly before: Explanation
  readonly after: Explanation
}

/** A screen reader hears the risk once the value rests, not at every step of a slider. */
const quietMs = 500

/** The risk as it is and with the values tried out. Stays in view while the panel scrolls. */
export const RiskChange = memo(function RiskChange({ before, after }: RiskChangeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const difference = after.probability - before.probability
  const [spoken] = useDebouncedValue(
    t('customers.whatIf.spoken', {
      before: format.percent(before.probability),
      after: format.percent(after.probability),
      change: format.points(difference),
    }),
    quietMs,
  )
  const direction = Math.sign(Math.round(difference * 1000))
  return (
    <div className={classes.result}>
      <p className={classes.risks} aria-hidden="true">
        <span className={classes.before}>{format.percent(before.probability)}</span>
        <span className={classes.arrow}>→</span>
        <span className={classes.after} data-what-if-risk>
          {format.percent(after.probability)}
        </span>
        <span className={classes.change} data-direction={direction}>
          {format.points(difference)}
        </span>
        {after.band && <BandBadge band={after.band} />}
      </p>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </div>
  )
})
