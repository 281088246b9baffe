import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart } from './CurveChart'
import { capturedAt, type OperatingPoint } from './curves'
import { Label, Reference } from './Marks'
import { useShareText } from './useAxes'

interface GainChartProps {
  readonly gain: Curves['gain']
  readonly at: OperatingPoint | null
  readonly threshold: number
  /** Share that left: a perfect model would find all of them there. */
  readonly rate: number
}

/** Cumulative gain: how many of those who left are among the riskiest. */
export function GainChart({ gain, at, threshold, rate }: GainChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = useShareText()
  return (
    <CurveChart
      name="gain"
      title={{
        share: format.percent(0.1, 0),
        captured: format.percent(capturedAt(gain, 0.1)),
      }}
      sentence={({ x, y }) => ({ share: share(x), captured: share(y) })}
      points={gain.map((point) => ({ x: point.share, y: point.captured }))}
      at={at && { x: at.flagged, y: at.recall }}
      threshold={threshold}
      side="below right"
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.x(0.62)} y={scale.y(0.62) + 20}>
            {t('model.card.gain.guessing')}
          </Label>
          <Reference from={{ x: 0, y: 0 }} to={{ x: rate, y: 1 }} scale={scale} />
          <Label x={scale.x(rate * 0.85) - 6} y={scale.y(0.85)} anchor="end">
            {t('model.card.gain.perfect')}
          </Label>
        </>
      )}
    </CurveChart>
  )
}
