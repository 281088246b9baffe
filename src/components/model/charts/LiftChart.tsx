import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts/manifest'
import { useFormat } from '../../ui/useFormat'
import { capturedAt, liftPoints, type OperatingPoint } from './curves'
import { curveTable } from './curveTable'
import { Label, Reference, ThresholdMark } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { linePath, roundTicks } from './plotScale'
import { useShareAxis, useShareText } from './useAxes'

interface LiftChartProps {
  readonly gain: Curves['gain']
  readonly at: OperatingPoint | null
  readonly threshold: number
}

/** How many times more often than the average customer the riskiest leave. */
export function LiftChart({ gain, at, threshold }: LiftChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: string, params?: Record<string, string>) => t(`model.card.lift.${key}`, params)
  const points = liftPoints(gain)
  const highest = points.reduce((most, { y }) => Math.max(most, y), 1) * 1.08
  const sentence = (riskiest: number, lift: number) => ({
    share: share(riskiest),
    lift: format.tenths(lift),
  })
  const x = axis(text('x'))
  const y = {
    label: text('y'),
    max: highest,
    ticks: roundTicks(highest).map((value) => ({ value, text: `${format.number(value)}\u00a0×` })),
  }
  return (
    <Plot
      title={text('title', {
        share: format.percent(0.1, 0),
        lift: format.tenths(capturedAt(gain, 0.1) / 0.1),
      })}
      subtitle={text('subtitle')}
      picture={text('picture')}
      table={curveTable(points, { axis: x, text: share }, { axis: y, text: format.tenths })}
      x={x}
      y={y}
      points={points}
      reading={(index) => text('reading', sentence(points[index]?.x ?? 0, points[index]?.y ?? 0))}
      rest={at ? text('rest', sentence(at.flagged, at.lift)) : ''}
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 1 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.right} y={scale.y(1) + 16} anchor="end">
            {text('average')}
          </Label>
          <path className={classes.line} d={linePath(points, scale)} />
          {at && (
            <ThresholdMark
              at={{ x: at.flagged, y: at.lift }}
              threshold={threshold}
              scale={scale}
              side="above right"
            />
          )}
        </>
      )}
    </Plot>
  )
}
