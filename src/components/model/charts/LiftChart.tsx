import { ticks } from 'd3-array'
import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart, useShareAxis } from './CurveChart'
import { capturedAt, liftPoints, type OperatingPoint } from './curves'

interface LiftChartProps {
  readonly gain: Curves['gain']
  readonly at: OperatingPoint | null
  readonly threshold: number
}

/** How many times more often than the average customer the riskiest leave. */
export function LiftChart({ gain, at, threshold }: LiftChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { exact } = useShareAxis()
  const points = liftPoints(gain)
  const highest = points.reduce((most, { y }) => Math.max(most, y), 1) * 1.08
  const average = t('model.card.lift.average')
  return (
    <CurveChart
      name="lift"
      title={{
        share: format.percent(0.1, 0),
        lift: format.tenths(capturedAt(gain, 0.1) / 0.1),
      }}
      sentence={({ x, y }) => ({ share: exact(x), lift: format.tenths(y) })}
      points={points}
      upwards={{
        max: highest,
        ticks: ticks(0, highest, 5),
        text: (value) => `${format.number(value)}\u00a0×`,
        exact: format.tenths,
      }}
      at={at && { x: at.flagged, y: at.lift }}
      threshold={threshold}
      aside={{ dx: 10, dy: -8 }}
      references={[
        {
          from: { x: 0, y: 1 },
          to: { x: 1, y: 1 },
          label: { x: 1, y: 1, dy: 16, anchor: 'end', text: average },
        },
      ]}
    />
  )
}
