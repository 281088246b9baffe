import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart, diagonal, useShareAxis } from './CurveChart'
import { capturedAt, type OperatingPoint } from './curves'

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
  const { exact } = useShareAxis()
  const perfect = t('model.card.gain.perfect')
  return (
    <CurveChart
      name="gain"
      title={{
        share: format.percent(0.1, 0),
        captured: format.percent(capturedAt(gain, 0.1)),
      }}
      sentence={({ x, y }) => ({ share: exact(x), captured: exact(y) })}
      points={gain.map((point) => ({ x: point.share, y: point.captured }))}
      at={at && { x: at.flagged, y: at.recall }}
      threshold={threshold}
      aside={{ dx: 10, dy: 18 }}
      references={[
        diagonal(t('model.card.gain.guessing')),
        {
          from: { x: 0, y: 0 },
          to: { x: rate, y: 1 },
          label: { x: rate * 0.85, y: 0.85, dx: -6, anchor: 'end', text: perfect },
        },
      ]}
    />
  )
}
