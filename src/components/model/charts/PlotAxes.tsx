import classes from './Plot.module.css'
import type { Axis, Scale } from './plotScale'

interface PlotAxesProps {
  readonly x: Axis
  readonly y: Axis
  readonly scale: Scale
}

/** Grid lines with their values; what is measured stands above the one axis and below the other. */
export function PlotAxes({ x, y, scale }: PlotAxesProps) {
  const { left, right, bottom } = scale
  return (
    <g>
      {y.ticks.map(({ value, text }) => (
        <g key={value}>
          <line
            className={classes.grid}
            x1={left}
            x2={right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text className={classes.tick} x={left - 8} y={scale.y(value) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {x.ticks.map(({ value, text }) => (
        <text
          key={value}
          className={classes.tick}
          x={scale.x(value)}
          y={bottom + 18}
          textAnchor={value === x.max ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
      <text className={classes.axis} x={0} y={12}>
        {y.label}
      </text>
      <text className={classes.axis} x={right} y={bottom + 40} textAnchor="end">
        {x.label}
      </text>
    </g>
  )
}
