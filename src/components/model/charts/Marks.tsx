import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import classes from './Plot.module.css'
import type { Point, Scale } from './plotScale'

interface ReferenceProps {
  readonly from: Point
  readonly to: Point
  readonly scale: Scale
}

/** A dashed line to compare with. */
export function Reference({ from, to, scale }: ReferenceProps) {
  return (
    <line
      className={classes.reference}
      x1={scale.x(from.x)}
      y1={scale.y(from.y)}
      x2={scale.x(to.x)}
      y2={scale.y(to.y)}
    />
  )
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly strong?: boolean
  readonly children: string
}

/** Words in the plot, at pixels. */
export function Label({ x, y, anchor = 'start', strong = false, children }: LabelProps) {
  return (
    <text className={strong ? classes.strong : classes.label} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  )
}

export type ThresholdSide = 'below right' | 'above right' | 'below left'

interface ThresholdMarkProps {
  readonly at: Point
  readonly threshold: number
  readonly scale: Scale
  /** Where the label stands from the mark. */
  readonly side: ThresholdSide
}

/** Where the model's threshold lies, out-of-fold. */
export function ThresholdMark({ at, threshold, scale, side }: ThresholdMarkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const x = scale.x(at.x)
  const y = scale.y(at.y)
  const left = side === 'below left'
  return (
    <g>
      <circle className={classes.threshold} cx={x} cy={y} r={5} />
      <Label
        x={left ? x - 8 : x + 10}
        y={side === 'above right' ? y - 8 : y + 18}
        anchor={left ? 'end' : 'start'}
      >
        {t('model.card.charts.threshold', { threshold: format.percent(threshold) })}
      </Label>
    </g>
  )
}
