import type { Band } from '../../contracts/scores'
import { BandBadge } from './BandBadge'
import classes from './RiskBar.module.css'
import { useFormat } from './useFormat'

interface RiskBarProps {
  /** 0…1. */
  readonly probability: number
  readonly band: Band
}

/** Churn risk as a bar from 0 to 100 %, the percentage and the band. */
export function RiskBar({ probability, band }: RiskBarProps) {
  const format = useFormat()
  return (
    <span className={classes.risk}>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.fill}
          data-band={band}
          style={{ width: `${Math.min(1, Math.max(0, probability)) * 100}%` }}
        />
      </span>
      <span className={classes.percent}>{format.percent(probability)}</span>
      <span className={classes.band}>
        <BandBadge band={band} />
      </span>
    </span>
  )
}
