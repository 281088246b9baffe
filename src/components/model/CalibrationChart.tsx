import { useTranslation } from 'react-i18next'
import type { CalibrationBin } from '../../contracts/manifest'
import { ChartFrame } from '../ui/ChartFrame'
import { useFormat } from '../ui/useFormat'
import classes from './CalibrationChart.module.css'
import { dotRadius, meanGap } from './calibration'

const side = 256
const left = 56
const top = 12
const ticks = [0, 0.25, 0.5, 0.75, 1]
const across = (share: number) => left + share * side
const up = (share: number) => top + (1 - share) * side

/** Predicted risk against the share that left, by groups of customers; on the diagonal they agree. */
export function CalibrationChart({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = bins.reduce((largest, bin) => Math.max(largest, bin.count), 0)
  const axis = (share: number) => `${format.number(share * 100)}\u00a0%`
  const table = {
    heads: [
      { label: t('model.calibration.predicted'), numeric: true },
      { label: t('model.calibration.observed'), numeric: true },
      { label: t('model.calibration.customers'), numeric: true },
    ],
    rows: bins.map((bin) => [
      format.percent(bin.predicted),
      format.percent(bin.observed),
      format.count(bin.count),
    ]),
  }
  return (
    <ChartFrame
      title={t('model.calibration.title', { points: format.number(meanGap(bins) * 100) })}
      subtitle={t('model.calibration.subtitle')}
      height={320}
      table={table}
    >
      <svg
        className={classes.chart}
        viewBox={`0 0 ${left + side + 24} ${top + side + 48}`}
        role="img"
        aria-label={t('model.calibration.picture')}
      >
        {ticks.map((tick) => (
          <g key={tick} className={classes.tick}>
            <line x1={across(0)} x2={across(1)} y1={up(tick)} y2={up(tick)} />
            <text x={left - 12} y={up(tick) + 4} textAnchor="end">
              {axis(tick)}
            </text>
            <text x={across(tick)} y={up(0) + 18} textAnchor="middle">
              {axis(tick)}
            </text>
          </g>
        ))}
        <line className={classes.ideal} x1={across(0)} y1={up(0)} x2={across(1)} y2={up(1)} />
        {bins.map((bin) => (
          <circle
            key={bin.predicted}
            className={classes.dot}
            cx={across(bin.predicted)}
            cy={up(bin.observed)}
            r={dotRadius(bin.count, most, 8)}
          >
            <title>
              {t('model.calibration.dot', {
                predicted: format.percent(bin.predicted),
                observed: format.percent(bin.observed),
                count: bin.count,
                formatted: format.count(bin.count),
              })}
            </title>
          </circle>
        ))}
        <text className={classes.axis} x={across(0.5)} y={up(0) + 40} textAnchor="middle">
          {t('model.calibration.predicted')}
        </text>
        <text className={classes.axis} x={across(0) + 8} y={up(1) + 14}>
          {t('model.calibration.observed')}
        </text>
      </svg>
    </ChartFrame>
  )
}
