import { useTranslation } from 'react-i18next'
import type { Curves, Interval } from '../../../contracts/manifest'
import { useFormat } from '../../ui/useFormat'
import { type OperatingPoint, rocPoints } from './curves'
import { curveTable } from './curveTable'
import { Label, Reference, ThresholdMark } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { linePath } from './plotScale'
import { useShareAxis, useShareText } from './useAxes'

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
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: string, params?: Record<string, string>) => t(`model.card.roc.${key}`, params)
  const points = rocPoints(roc)
  const sentence = (wrong: number, found: number) => ({
    wrong: share(wrong),
    found: share(found),
  })
  const x = axis(text('x'))
  const y = axis(text('y'))
  return (
    <Plot
      title={text('title', { share: format.percent(auc.value) })}
      subtitle={text('subtitle')}
      picture={text('picture')}
      table={curveTable(points, { axis: x, text: share }, { axis: y, text: share })}
      x={x}
      y={y}
      points={points}
      reading={(index) => text('reading', sentence(points[index]?.x ?? 0, points[index]?.y ?? 0))}
      rest={at ? text('rest', sentence(at.falsePositiveRate, at.recall)) : ''}
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.x(0.62)} y={scale.y(0.62) + 20}>
            {text('guessing')}
          </Label>
          <path className={classes.line} d={linePath(points, scale)} />
          <Label x={scale.x(0.44)} y={scale.y(0.8)} strong>
            {text('area', { auc: format.metric(auc.value) })}
          </Label>
          {at && (
            <ThresholdMark
              at={{ x: at.falsePositiveRate, y: at.recall }}
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
