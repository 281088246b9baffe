import { useTranslation } from 'react-i18next'
import type { NumberSummary } from '../../../contracts'
import { useFormat } from '../../ui'
import { type ChartLayout, xOf } from './chartLayout'
import classes from './NumberChart.module.css'
import { chartHeights } from './numberChartScales'
import { RateMarks } from './RateMarks'
import { ValueTicks } from './ValueTicks'

interface NumberChartMarksProps {
  readonly layout: ChartLayout
  readonly fences: NumberSummary | null
  /** Churn rate of all customers, null without a target. */
  readonly overall: number | null
  readonly width: number
  /** The bar pointed at. */
  readonly at: number | null
}

/** The drawing of the chart of numbers. Its words and table stand beside it. */
export function NumberChartMarks(props: NumberChartMarksProps) {
  const { layout, fences, overall, width, at } = props
  const { t } = useTranslation()
  const { count, number } = useFormat()
  const { countsTop, countsBottom, ratesBottom, total } = chartHeights(overall !== null)
  const y = (rows: number) => countsBottom - (rows / layout.tallest) * (countsBottom - countsTop)
  const pointed = at === null ? undefined : layout.slots[at]
  const gap = (layout.slots[0]?.width ?? 0) > 4 ? 1 : 0
  return (
    <svg className={classes.svg} width={width} height={total} aria-hidden="true">
      <Fences layout={layout} fences={fences} bottom={ratesBottom} />
      {pointed && (
        <rect
          className={classes.pointed}
          x={pointed.left}
          y={countsTop}
          width={pointed.width}
          height={ratesBottom - countsTop}
        />
      )}
      <text className={classes.panel} x={layout.left} y={10}>
        {t('data.column.customersAxis')}
      </text>
      <ValueTicks ticks={layout.countTicks} y={y} left={layout.left} right={width} text={count} />
      {layout.slots.map((slot) => (
        <rect
          key={slot.left}
          className={slot.bin ? classes.bar : classes.missing}
          x={slot.left}
          y={slot.count === 0 ? countsBottom : Math.min(countsBottom - 1, y(slot.count))}
          width={Math.max(0.5, slot.width - gap)}
          height={slot.count === 0 ? 0 : Math.max(1, countsBottom - y(slot.count))}
        />
      ))}
      {overall !== null && <RateMarks layout={layout} overall={overall} width={width} />}
      {layout.xTicks.map((tick) => (
        <text
          key={tick}
          className={classes.tick}
          x={xOf(layout, tick)}
          y={total - 6}
          textAnchor="middle"
        >
          {number(tick)}
        </text>
      ))}
      {layout.slots.some((slot) => slot.bin === null) && (
        <text className={classes.tick} x={width} y={total - 6} textAnchor="end">
          {t('data.column.missingValue')}
        </text>
      )}
    </svg>
  )
}

interface FencesProps {
  readonly layout: ChartLayout
  readonly fences: NumberSummary | null
  readonly bottom: number
}

/** Shades what lies outside the interquartile fences, where the data reach that far. */
function Fences({ layout, fences, bottom }: FencesProps) {
  if (!fences) return null
  const low = fences.min < fences.lowFence ? xOf(layout, fences.lowFence) : null
  const high = fences.max > fences.highFence ? xOf(layout, fences.highFence) : null
  const top = chartHeights(false).countsTop
  const height = bottom - top
  return (
    <>
      {low !== null && (
        <>
          <rect
            className={classes.outside}
            x={layout.left}
            y={top}
            width={low - layout.left}
            height={height}
          />
          <line className={classes.fence} x1={low} x2={low} y1={top} y2={bottom} />
        </>
      )}
      {high !== null && (
        <>
          <rect
            className={classes.outside}
            x={high}
            y={top}
            width={layout.right - high}
            height={height}
          />
          <line className={classes.fence} x1={high} x2={high} y1={top} y2={bottom} />
        </>
      )}
    </>
  )
}
