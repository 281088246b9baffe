import { useTranslation } from 'react-i18next'
import { type Feature, labelOf } from '../../../contracts'
import { useFormat } from '../../ui'
import { type Comparison, stepValue } from './comparison'
import classes from './WaterfallChart.module.css'
import { type Bar, position, type Scale, type Waterfall } from './waterfall'

interface WaterfallBarProps {
  readonly bar: Bar
  /** Null for the folded rest. */
  readonly feature: Feature | null
  readonly waterfall: Waterfall
  readonly scale: Scale
  readonly othersCount: number
  readonly comparison: Comparison | null
  readonly last: boolean
}

const percent = (share: number) => `${share * 100}%`

/** One step: what it is, a bar with an arrow head from where the risk was to where it goes, how much. */
export function WaterfallBar(props: WaterfallBarProps) {
  const { bar, feature, waterfall, scale, othersCount, comparison, last } = props
  const { t } = useTranslation()
  const format = useFormat()
  const from = position(waterfall, bar.from)
  const to = position(waterfall, bar.to)
  const low = position(waterfall, bar.to - bar.halfWidth)
  const high = position(waterfall, bar.to + bar.halfWidth)
  return (
    <li
      className={classes.bar}
      data-raises={bar.change > 0}
      data-changed={comparison?.changes.has(bar.step?.feature ?? -1) || undefined}
    >
      <span className={classes.what}>
        <span className={classes.label}>
          {bar.residual
            ? t('customers.one.residual')
            : feature === null
              ? t('customers.one.others', { count: othersCount })
              : labelOf(feature, format.language)}
        </span>{' '}
        {feature !== null && bar.step !== null && (
          <span className={classes.value}>
            {stepValue(feature, bar.step, comparison, t, format.language)}
          </span>
        )}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.average}
          style={{ left: percent(position(waterfall, waterfall.start)) }}
        />
        <span className={classes.before} style={{ left: percent(from) }} />
        <span className={classes.after} style={{ left: percent(to) }} data-last={last} />
        <span
          className={classes.body}
          style={{ left: percent(Math.min(from, to)), width: percent(Math.abs(to - from)) }}
        />
        {bar.halfWidth > 0 && (
          <span
            className={classes.interval}
            style={{ left: percent(low), width: percent(high - low) }}
          />
        )}
      </span>
      <span className={classes.change}>
        {scale === 'points' ? format.points(bar.change) : format.logOdds(bar.change)}
        {bar.halfWidth > 0 && (
          <span className={classes.spread}>{format.spread(bar.halfWidth)}</span>
        )}
      </span>
    </li>
  )
}
