import { useTranslation } from 'react-i18next'
import type { Curves, Interval } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart, diagonal, useShareAxis } from './CurveChart'
import { type OperatingPoint, rocPoints } from './curves'

interface RocChartProps {
  readonly roc: Curves['roc']
  readonly auc: Interval
  readonly at: OperatingPoint | null
  readonly threshold: number
}

/** Receiver operating characteristic: leavers found against stayers flagged in vain. */
export function RocChart({ roc, auc, at, threshold }: RocChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { exact } = useShareAxis()
  const area = t('model.card.roc.area', { auc: format.metric(auc.value) })
  return (
    <CurveChart
      name="roc"
      title={{ share: format.percent(auc.value) }}
      sentence={({ x, y }) => ({ wrong: exact(x), found: exact(y) })}
      points={rocPoints(roc)}
      at={at && { x: at.falsePositiveRate, y: at.recall }}
      threshold={threshold}
      aside={{ dx: 10, dy: 18 }}
      references={[diagonal(t('model.card.roc.guessing'))]}
      caption={{ x: 0.44, y: 0.8, text: area }}
    />
  )
}
