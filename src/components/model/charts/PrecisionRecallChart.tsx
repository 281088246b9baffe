import { useTranslation } from 'react-i18next'
import type { Curves, Metrics } from '../../../contracts'
import { useFormat } from '../../ui'
import { precisionTarget, recallTarget } from '../requirements'
import { CurveChart, useShareAxis } from './CurveChart'
import type { OperatingPoint } from './curves'

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
  const { exact } = useShareAxis()
  const guessing = t('model.card.precisionRecall.guessing', { rate: format.percent(rate) })
  return (
    <CurveChart
      name="precisionRecall"
      title={{
        precision: format.percent(precisionTarget, 0),
        recall: format.percent(metrics.recallAtPrecision70.value),
      }}
      sentence={({ x, y }) => ({ recall: exact(x), precision: exact(y) })}
      points={curve.map(({ recall, precision }) => ({ x: recall, y: precision }))}
      at={at && { x: at.recall, y: at.precision }}
      threshold={threshold}
      aside={{ dx: -8, dy: 18 }}
      zone={{ x: recallTarget, y: precisionTarget, text: t('model.card.precisionRecall.required') }}
      references={[
        {
          from: { x: 0, y: rate },
          to: { x: 1, y: rate },
          label: { x: 0, y: rate, dx: 8, dy: -8, text: guessing },
        },
      ]}
    />
  )
}
