import classes from './NumberChart.module.css'

interface ValueTicksProps {
  readonly ticks: readonly number[]
  /** Pixels of a value. */
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly text: (value: number) => string
}

/** Grid lines across a panel, each with its value to the left. */
export function ValueTicks({ ticks, y, left, right, text }: ValueTicksProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={classes.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className={classes.tick} x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
        {text(tick)}
      </text>
    </g>
  ))
}
