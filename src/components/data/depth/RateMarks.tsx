import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import { smallestGroup } from '../facts'
import { type ChartLayout, fewestDrawn, ratePath } from './chartLayout'
import classes from './NumberChart.module.css'
import { chartHeights } from './numberChartScales'
import { ValueTicks } from './ValueTicks'

interface RateMarksProps {
  readonly layout: ChartLayout
  /** Churn rate of all customers, 0…1. */
  readonly overall: number
  readonly width: number
}

/** Churn rate of every bar as a line, with the overall rate to compare it to. */
export function RateMarks({ layout, overall, width }: RateMarksProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const { ratesTop, ratesBottom } = chartHeights(true)
  const y = (rate: number) =>
    ratesBottom - (rate / (layout.highestRate || 1)) * (ratesBottom - ratesTop)
  return (
    <g>
      <text className={classes.panelRate} x={layout.left} y={ratesTop - 6}>
        {t('data.column.churnAxis')}
      </text>
      <ValueTicks
        ticks={layout.rateTicks}
        y={y}
        left={layout.left}
        right={width}
        text={(rate) => percent(rate, 0)}
      />
      <line
        className={classes.overall}
        x1={layout.left}
        x2={width}
        y1={y(overall)}
        y2={y(overall)}
      />
      <text className={classes.overallLabel} x={layout.right} y={y(overall) - 4} textAnchor="end">
        {t('data.column.overall', { rate: percent(overall) })}
      </text>
      <path className={classes.rateLine} d={ratePath(layout.slots, y)} />
      {layout.slots.map(({ left, width: wide, rate, known }) =>
        rate === null || known < fewestDrawn ? null : (
          <circle
            key={left}
            className={classes.ratePoint}
            data-small={known < smallestGroup}
            cx={left + wide / 2}
            cy={y(rate)}
            r={3}
          />
        ),
      )}
    </g>
  )
}
