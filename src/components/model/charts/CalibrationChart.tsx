import { useTranslation } from 'react-i18next'
import type { CalibrationBin } from '../../../contracts'
import type { KeyUnder } from '../../../i18n'
import { useFormat } from '../../ui'
import { dotRadius, meanGap, slopeReading } from './calibration'
import { Label, Reference } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { useShareAxis, useShareText } from './useAxes'

interface CalibrationChartProps {
  readonly bins: readonly CalibrationBin[]
  /** Slope of observed on predicted log-odds; null where not measured. */
  readonly slope: number | null
}

/** Predicted risk against the share that left, by groups of customers; on the diagonal they agree. */
export function CalibrationChart({ bins, slope }: CalibrationChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: KeyUnder<'model.calibration'>, params?: Record<string, string | number>) =>
    t(`model.calibration.${key}`, params)
  const most = bins.reduce((largest, bin) => Math.max(largest, bin.count), 0)
  const points = bins.map(({ predicted, observed }) => ({ x: predicted, y: observed }))
  const slopeText =
    slope === null
      ? ''
      : text(`slope.${slopeReading(slope)}`, {
          slope: format.metric(slope),
        })
  return (
    <Plot
      title={text('title', { points: format.number(meanGap(bins) * 100) })}
      subtitle={`${text('subtitle')} ${slopeText}`}
      picture={text('picture')}
      table={{
        heads: [
          { label: text('group') },
          { label: text('predicted'), numeric: true },
          { label: text('observed'), numeric: true },
          { label: text('customers'), numeric: true },
        ],
        rows: bins.map((bin, index) => [
          format.count(index + 1),
          share(bin.predicted),
          share(bin.observed),
          format.count(bin.count),
        ]),
      }}
      x={axis(text('predicted'))}
      y={axis(text('observed'))}
      points={points}
      reading={(index) =>
        t('model.calibration.dot', {
          predicted: share(bins[index]?.predicted ?? 0),
          observed: share(bins[index]?.observed ?? 0),
          count: bins[index]?.count ?? 0,
          formatted: format.count(bins[index]?.count ?? 0),
        })
      }
      rest={text('rest')}
    >
      {(scale) => (
        <>
          <Reference from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} scale={scale} />
          <Label x={scale.x(0.62)} y={scale.y(0.62) + 20}>
            {text('ideal')}
          </Label>
          {bins.map((bin) => (
            <circle
              key={bin.predicted}
              className={classes.dot}
              cx={scale.x(bin.predicted)}
              cy={scale.y(bin.observed)}
              r={dotRadius(bin.count, most, 8)}
            />
          ))}
        </>
      )}
    </Plot>
  )
}
