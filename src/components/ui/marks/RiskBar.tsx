import type { Band } from '../../../contracts'
import { useFormat } from '../format'
import { BandBadge } from './BandBadge'
import classes from './RiskBar.module.css'
import { ShareBar } from './ShareBar'

interface RiskBarProps {
  /** 0…1. */
  readonly probability: number
  /** Null by a model without a threshold: the bar is then plain. */
  readonly band: Band | null
}

const colours = { high: 'raise', medium: 'medium', low: 'context' } as const

/** Churn risk as a bar from 0 to 100 %, the percentage and the band. */
export function RiskBar({ probability, band }: RiskBarProps) {
  const format = useFormat()
  return (
    <span className={classes.risk}>
      <span className={classes.bar}>
        <ShareBar share={probability} colour={colours[band ?? 'low']} />
      </span>
      <span className={classes.percent}>{format.percent(probability)}</span>
      {band && (
        <span className={classes.band}>
          <BandBadge band={band} />
        </span>
      )}
    </span>
  )
}
