import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalibrationBin } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import { curveHeight } from './CurveChart'
import { dotRadius, meanGap, slopeReading } from './calibration'
import { diagonal, shareAxis } from './curveFacts'

interface CalibrationChartProps {
  readonly bins: readonly CalibrationBin[]
  /** Slope of observed on predicted log-odds; null where not measured. */
  readonly slope: number | null
}

/** Pixels. */
const largestRadius = 8

/** Predicted risk against the share that left, by groups of customers; on the diagonal they agree. */
export function CalibrationChart({ bins, slope }: CalibrationChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { exact } = shareAxis(format)
  const rest = t('model.calibration.rest')
  const slopeText =
    slope === null
      ? ''
      : t(`model.calibration.slope.${slopeReading(slope)}`, { slope: format.metric(slope) })
  const spec = useMemo((): SpecOf<'curve'> => {
    const axis = shareAxis(format)
    const most = bins.reduce((largest, bin) => Math.max(largest, bin.count), 0)
    return {
      label: t('model.calibration.picture'),
      rest,
      x: { ...axis, label: t('model.calibration.predicted') },
      y: { ...axis, label: t('model.calibration.observed') },
      points: bins.map(({ predicted, observed, count }) => ({
        x: predicted,
        y: observed,
        radius: dotRadius(count, most, largestRadius),
        reading: t('model.calibration.dot', {
          predicted: axis.exact(predicted),
          observed: axis.exact(observed),
          count,
          formatted: format.count(count),
        }),
      })),
      references: [diagonal(t('model.calibration.ideal'))],
    }
  }, [bins, rest, t, format])
  return (
    <Chart
      kind="curve"
      paired
      spec={spec}
      title={t('model.calibration.title', { points: format.number(meanGap(bins) * 100) })}
      subtitle={`${t('model.calibration.subtitle')} ${slopeText}`}
      line={rest}
      height={curveHeight}
      table={() => ({
        heads: [
          { label: t('model.calibration.group') },
          { label: t('model.calibration.predicted'), numeric: true },
          { label: t('model.calibration.observed'), numeric: true },
          { label: t('model.calibration.customers'), numeric: true },
        ],
        rows: bins.map((bin, index) => [
          format.count(index + 1),
          exact(bin.predicted),
          exact(bin.observed),
          format.count(bin.count),
        ]),
      })}
    />
  )
}
