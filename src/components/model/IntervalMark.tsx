import type { Interval } from '../../contracts/manifest'
import classes from './IntervalMark.module.css'

interface IntervalMarkProps {
  readonly interval: Interval
  /** Another measurement of the same, drawn hollow. */
  readonly other: number | null
}

const width = 120
const radius = 4

/** Pixels of a value between 0 and 1; logarithmic loss may exceed 1 and stops at the end. */
const across = (value: number) => radius + Math.min(1, Math.max(0, value)) * (width - 2 * radius)

/** A value with its interval on a line from 0 to 1. The numbers stand beside it. */
export function IntervalMark({ interval, other }: IntervalMarkProps) {
  const middle = 8
  return (
    <svg className={classes.mark} width={width} height="16" aria-hidden="true">
      <line className={classes.scale} x1={across(0)} x2={across(1)} y1={middle} y2={middle} />
      <line
        className={classes.interval}
        x1={across(interval.low)}
        x2={across(interval.high)}
        y1={middle}
        y2={middle}
      />
      {other !== null && (
        <circle className={classes.other} cx={across(other)} cy={middle} r={radius - 1} />
      )}
      <circle className={classes.value} cx={across(interval.value)} cy={middle} r={radius} />
    </svg>
  )
}
