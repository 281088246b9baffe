import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart } from './CurveChart'
import { capturedAt, liftPoints, type OperatingPoint } from './curves'
import { Label, Reference } from './Marks'
import { roundTicks } from './plotScale'
import { useShareText } from './useAxes'

interface LiftChartProps {
  readonly gain: Curves['gain']
  readonly at: OperatingPoint | null
  readonly threshold: number
}

/** How many times more often than the average customer the riskiest leave. */
export function LiftChart({ gain, at, threshold }: LiftChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = useShareText()
  const points = liftPoints(gain)
  const highest = points.reduce((most, { y }) => Math.max(most, y), 1) * 1.08
  const ticks = roundTicks(highest)
  return (
    <CurveChart
      name="lift"
      title={{
        share: format.percent(0.1, 0),
        lift: format.tenths(capturedAt(gain, 0.1) / 0.1),
      }}
      sentence={({ x, y }) => ({ share: share(x), lift: format.tenths(y) })}
      points={points}
      upwards={{
        max: highest,
        ticks: ticks.map((value) => ({ value, text: `${format.number(value)}\u00a0×` })),
        text: format.tenths,
      }}
      at={at && { x: at.flagged, y: at.lift }}
      threshold={threshold}
      side="above right"
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 1 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.right} y={scale.y(1) + 16} anchor="end">
            {t('model.card.lift.average')}
          </Label>
        </>
      )}
    </CurveChart>
  )
}
