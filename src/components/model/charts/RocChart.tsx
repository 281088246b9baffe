import { useTranslation } from 'react-i18next'
import type { Curves, Interval } from '../../../contracts'
import { useFormat } from '../../ui'
import { CurveChart } from './CurveChart'
import { type OperatingPoint, rocPoints } from './curves'
import { Label, Reference } from './Marks'
import { useShareText } from './useAxes'

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
  const share = useShareText()
  return (
    <CurveChart
      name="roc"
      title={{ share: format.percent(auc.value) }}
      sentence={({ x, y }) => ({ wrong: share(x), found: share(y) })}
      points={rocPoints(roc)}
      at={at && { x: at.falsePositiveRate, y: at.recall }}
      threshold={threshold}
      side="below right"
      over={(scale) => (
        <Label x={scale.x(0.44)} y={scale.y(0.8)} strong>
          {t('model.card.roc.area', { auc: format.metric(auc.value) })}
        </Label>
      )}
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.x(0.62)} y={scale.y(0.62) + 20}>
            {t('model.card.roc.guessing')}
          </Label>
        </>
      )}
    </CurveChart>
  )
}
