import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts'
import { useFormat } from '../../ui'
import type { EffectBin, EffectChartProps } from '../facts'
import { digitsFor, effectTable, placeText, restLine, riskAt } from '../facts'
import { EffectRow } from './EffectRow'
import classes from './EffectRows.module.css'
import { shareOf, valueScale } from './valueScale'

const rowHeight = 44
const mostRows = 30
/** The head line, the line of the customer and the note, pixels. */
const words = 72

/** The effect of a feature with few values: a row each with its dot and interval, the riskiest category first. */
export function EffectRows({ told, missing, scale, marked, title, subtitle }: EffectChartProps) {
  const { feature, base, bins } = told
  const { t } = useTranslation()
  const format = useFormat()
  const known = feature.kind === 'category' ? byEffect(mostFrequent(bins)) : bins
  const shown = missing.count > 0 ? [...known, missing] : known
  const all = missing.count > 0 ? [...bins, missing] : bins
  const values = valueScale(shown, base, scale)
  const digits = digitsFor(bins.map(({ place }) => place))
  const most = all.reduce((largest, { count }) => Math.max(largest, count), 1)
  const left = bins.length - known.length
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      height={shown.length * rowHeight + words}
      table={effectTable(all, told, { t, format })}
    >
      <p className={classes.note}>{marked ? restLine(marked, told, { t, format }) : ''}</p>
      <p className={classes.average}>
        <span data-end={shareOf(values, 0) > 0.5} style={{ left: `${shareOf(values, 0) * 100}%` }}>
          {scale === 'risk'
            ? t('drivers.average', { risk: format.percent(riskAt(base)) })
            : t('drivers.averageLogOdds')}
        </span>
      </p>
      <ul className={classes.rows} aria-label={title}>
        {shown.map((bin) => (
          <EffectRow
            key={`${bin.place.kind} ${placeText(feature, bin.place, digits, { t, format })}`}
            label={placeText(feature, bin.place, digits, { t, format })}
            bin={bin}
            base={base}
            values={values}
            mostRows={most}
            marked={marked?.bin === bin ? marked.id : null}
          />
        ))}
      </ul>
      {left > 0 && (
        <p className={classes.note}>
          {t('drivers.notDrawn', { count: left, formatted: format.count(left) })}
        </p>
      )}
    </ChartFrame>
  )
}

function mostFrequent(bins: readonly EffectBin[]): readonly EffectBin[] {
  return bins.length <= mostRows
    ? bins
    : [...bins].sort((a, b) => b.count - a.count).slice(0, mostRows)
}

const byEffect = (bins: readonly EffectBin[]) => [...bins].sort((a, b) => b.value - a.value)
