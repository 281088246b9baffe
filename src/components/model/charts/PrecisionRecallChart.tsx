import { useTranslation } from 'react-i18next'
import type { Curves, Metrics } from '../../../contracts/manifest'
import { useFormat } from '../../ui/useFormat'
import { precisionTarget, recallTarget } from '../requirements'
import type { OperatingPoint } from './curves'
import { curveTable } from './curveTable'
import { Label, Reference, ThresholdMark } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { linePath } from './plotScale'
import { useShareAxis, useShareText } from './useAxes'

interface PrecisionRecallChartProps {
  readonly curve: Curves['precisionRecall']
  readonly metrics: Metrics
  readonly at: OperatingPoint | null
  readonly threshold: number
  /** Share that left: the precision of guessing. */
  readonly rate: number
}

/** What finding more of the leavers costs in precision, with the required corner marked. */
export function PrecisionRecallChart(props: PrecisionRecallChartProps) {
  const { curve, metrics, at, threshold, rate } = props
  const { t } = useTranslation()
  const format = useFormat()
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: string, params?: Record<string, string>) =>
    t(`model.card.precisionRecall.${key}`, params)
  const points = curve.map(({ recall, precision }) => ({ x: recall, y: precision }))
  const sentence = (recall: number, precision: number) => ({
    recall: share(recall),
    precision: share(precision),
  })
  const x = axis(text('x'))
  const y = axis(text('y'))
  return (
    <Plot
      title={text('title', {
        precision: format.percent(precisionTarget, 0),
        recall: format.percent(metrics.recallAtPrecision70.value),
      })}
      subtitle={text('subtitle')}
      picture={text('picture')}
      table={curveTable(points, { axis: x, text: share }, { axis: y, text: share })}
      x={x}
      y={y}
      points={points}
      reading={(index) => text('reading', sentence(points[index]?.x ?? 0, points[index]?.y ?? 0))}
      rest={at ? text('rest', sentence(at.recall, at.precision)) : ''}
    >
      {(scale) => (
        <>
          <rect
            className={classes.requirement}
            x={scale.x(recallTarget)}
            y={scale.y(1)}
            width={scale.x(1) - scale.x(recallTarget)}
            height={scale.y(precisionTarget) - scale.y(1)}
          />
          <Label x={scale.x(1) - 8} y={scale.y(1) + 18} anchor="end">
            {text('required')}
          </Label>
          <Reference from={{ x: 0, y: rate }} to={{ x: 1, y: rate }} scale={scale} />
          <Label x={scale.x(0) + 8} y={scale.y(rate) - 8}>
            {text('guessing', { rate: format.percent(rate) })}
          </Label>
          <path className={classes.line} d={linePath(points, scale)} />
          {at && (
            <ThresholdMark
              at={{ x: at.recall, y: at.precision }}
              threshold={threshold}
              scale={scale}
              side="below left"
            />
          )}
        </>
      )}
    </Plot>
  )
}
