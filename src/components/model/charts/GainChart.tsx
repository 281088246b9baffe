import { useTranslation } from 'react-i18next'
import type { Curves } from '../../../contracts/manifest'
import { useFormat } from '../../ui/useFormat'
import { capturedAt, type OperatingPoint } from './curves'
import { curveTable } from './curveTable'
import { Label, Reference, ThresholdMark } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { linePath } from './plotScale'
import { useShareAxis, useShareText } from './useAxes'

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
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: string, params?: Record<string, string>) => t(`model.card.gain.${key}`, params)
  const points = gain.map(({ share, captured }) => ({ x: share, y: captured }))
  const sentence = (riskiest: number, captured: number) => ({
    share: share(riskiest),
    captured: share(captured),
  })
  const x = axis(text('x'))
  const y = axis(text('y'))
  return (
    <Plot
      title={text('title', {
        share: format.percent(0.1, 0),
        captured: format.percent(capturedAt(gain, 0.1)),
      })}
      subtitle={text('subtitle')}
      picture={text('picture')}
      table={curveTable(points, { axis: x, text: share }, { axis: y, text: share })}
      x={x}
      y={y}
      points={points}
      reading={(index) => text('reading', sentence(points[index]?.x ?? 0, points[index]?.y ?? 0))}
      rest={at ? text('rest', sentence(at.flagged, at.recall)) : ''}
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.x(0.62)} y={scale.y(0.62) + 20}>
            {text('guessing')}
          </Label>
          <Reference from={{ x: 0, y: 0 }} to={{ x: rate, y: 1 }} scale={scale} />
          <Label x={scale.x(rate * 0.85) - 6} y={scale.y(0.85)} anchor="end">
            {text('perfect')}
          </Label>
          <path className={classes.line} d={linePath(points, scale)} />
          {at && (
            <ThresholdMark
              at={{ x: at.flagged, y: at.recall }}
              threshold={threshold}
              scale={scale}
              side="below right"
            />
          )}
        </>
      )}
    </Plot>
  )
}
