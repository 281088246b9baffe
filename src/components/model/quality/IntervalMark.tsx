import type { Interval } from '../../../contracts'

interface IntervalMarkProps {
  readonly interval: Interval
  /** Another measurement of the same, drawn hollow. */
  readonly other: number | null
}

const width = 152
const radius = 3
/** The value and its interval run above, the other measurement below. */
const upper = 7
const lower = 17

/** Pixels of a value between 0 and 1; logarithmic loss may exceed 1 and stops at the end. */
const across = (value: number) => radius + Math.min(1, Math.max(0, value)) * (width - 2 * radius)

/** A value with its interval on a line from 0 to 1. The numbers stand beside it. */
export function IntervalMark({ interval, other }: IntervalMarkProps) {
  const { value, low, high } = interval
  return (
    <svg display="block" width={width} height="21" aria-hidden="true">
      <line x1={across(0)} x2={across(1)} y1={upper} y2={upper} stroke="var(--hf-border)" />
      <rect
        fill="var(--hf-accent)"
        opacity={0.35}
        x={across(low)}
        width={across(high) - across(low)}
        y={upper - 5}
        height="10"
      />
      <line
        x1={across(value)}
        x2={across(value)}
        y1="0"
        y2="14"
        stroke="var(--hf-accent)"
        strokeWidth={2}
      />
      {other !== null && (
        <circle
          cx={across(other)}
          cy={lower}
          r={radius}
          fill="var(--hf-page)"
          stroke="var(--hf-context)"
          strokeWidth={1.5}
        />
      )}
    </svg>
  )
}
