import type { Marked } from '../facts'
import classes from './StepChart.module.css'
import { type StepLayout, xOf } from './stepLayout'
import { places } from './stepScales'

interface CustomerMarkProps {
  readonly layout: StepLayout
  readonly marked: Marked
  /** Pixel of the customer's step. */
  readonly y: number
  readonly label: string
}

/** Where the customer opened in the list stands on the curve. */
export function CustomerMark({ layout, marked, y, label }: CustomerMarkProps) {
  const { left, width } = layout.missing
  const isMissing = marked.bin.place.kind === 'missing' || marked.value === null
  const x = isMissing ? left + width / 2 : xOf(layout, marked.value)
  const onLeft = x < (layout.left + layout.right) / 2
  return (
    <g>
      <line
        className={classes.customerLine}
        x1={x}
        x2={x}
        y1={places.curveTop}
        y2={places.densityBottom}
      />
      <path className={classes.customer} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
      <text
        className={classes.customerLabel}
        x={x + (onLeft ? 10 : -10)}
        y={Math.max(places.curveTop + 4, y - 10)}
        textAnchor={onLeft ? 'start' : 'end'}
      >
        {label}
      </text>
    </g>
  )
}
