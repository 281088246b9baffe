import { useTranslation } from 'react-i18next'
import type { Curves, Metrics } from '../../../contracts'
import { useFormat } from '../../ui'
import { precisionTarget, recallTarget } from '../requirements'
import { CurveChart } from './CurveChart'
import type { OperatingPoint } from './curves'
import { Label, Reference } from './Marks'
import classes from './Plot.module.css'
import { useShareText } from './useAxes'

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
  const share = useShareText()
  return (
    <CurveChart
      name="precisionRecall"
      title={{
        precision: format.percent(precisionTarget, 0),
        recall: format.percent(metrics.recallAtPrecision70.value),
      }}
      sentence={({ x, y }) => ({ recall: share(x), precision: share(y) })}
      points={curve.map(({ recall, precision }) => ({ x: recall, y: precision }))}
      at={at && { x: at.recall, y: at.precision }}
      threshold={threshold}
      side="below left"
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
            {t('model.card.precisionRecall.required')}
          </Label>
          <Reference from={{ x: 0, y: rate }} to={{ x: 1, y: rate }} scale={scale} />
          <Label x={scale.x(0) + 8} y={scale.y(rate) - 8}>
            {t('model.card.precisionRecall.guessing', { rate: format.percent(rate) })}
          </Label>
        </>
      )}
    </CurveChart>
  )
}
