import { useTranslation } from 'react-i18next'
import type { Feature } from '../../../contracts'
import { useFormat } from '../../ui'
import type { Comparison } from './comparison'
import { WaterfallBar } from './WaterfallBar'
import classes from './WaterfallChart.module.css'
import { position, type Scale, type Waterfall } from './waterfall'

interface WaterfallChartProps {
  readonly waterfall: Waterfall
  readonly scale: Scale
  readonly features: readonly Feature[]
  /** How many steps the folded bar stands for. */
  readonly othersCount: number
  /** Not null while values are tried out. */
  readonly comparison: Comparison | null
}

/** Bars end to end from the average customer at the top to this customer at the bottom. */
export function WaterfallChart(props: WaterfallChartProps) {
  const { waterfall, scale, features, othersCount, comparison } = props
  const { t } = useTranslation()
  const format = useFormat()
  const level = (value: number) =>
    scale === 'points' ? format.percent(value) : format.logOdds(value)
  return (
    <div className={classes.chart}>
      <Level
        text={t('customers.one.average', { value: level(waterfall.start) })}
        at={position(waterfall, waterfall.start)}
        edge="top"
      />
      <ol className={classes.bars}>
        {waterfall.bars.map((bar, index) => (
          <WaterfallBar
            key={bar.step?.feature ?? (bar.residual ? 'residual' : 'others')}
            bar={bar}
            feature={bar.step === null ? null : (features[bar.step.feature] ?? null)}
            waterfall={waterfall}
            scale={scale}
            othersCount={othersCount}
            comparison={comparison}
            last={index === waterfall.bars.length - 1}
          />
        ))}
      </ol>
      <Level
        text={t(comparison ? 'customers.whatIf.level' : 'customers.one.thisCustomer', {
          value: level(waterfall.end),
        })}
        at={position(waterfall, waterfall.end)}
        edge="bottom"
      />
    </div>
  )
}

interface LevelProps {
  readonly text: string
  /** 0…1 along the axis. */
  readonly at: number
  readonly edge: 'top' | 'bottom'
}

/** Names an end of the waterfall at its place on the axis, kept inside the chart. */
function Level({ text, at, edge }: LevelProps) {
  return (
    <p className={classes.level} data-edge={edge}>
      <span
        className={classes.levelText}
        style={{ left: `${at * 100}%`, transform: `translateX(${at * -100}%)` }}
      >
        {text}
      </span>
    </p>
  )
}
