import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, NumberSummary, Profile } from '../../../contracts'
import { ChartFrame } from '../../charts'
import { useFormat } from '../../ui'
import { useColumnFormat } from '../facts'
import classes from './BoxPlot.module.css'
import { boxShape } from './boxShape'
import { boxTable, boxTitle } from './boxText'
import { type ChartLayout, layoutChart, xOf } from './chartLayout'

const height = 72
const top = 24
const bottom = 48
const middle = (top + bottom) / 2

interface BoxPlotProps {
  readonly column: ColumnProfile
  readonly summary: NumberSummary
  readonly profile: Profile
}

/** Quartiles, whiskers and reach of the outliers, on the same axis as the chart of numbers above. */
export function BoxPlot({ column, summary, profile }: BoxPlotProps) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  const { ref, width } = useElementSize()
  const words = { t, format }
  return (
    <ChartFrame
      title={boxTitle(summary, words)}
      subtitle={t('data.column.boxReadout')}
      height={height}
      table={boxTable(summary, words)}
    >
      <div ref={ref} style={{ height }}>
        {width > 0 && (
          <BoxMarks
            layout={layoutChart(column, profile.target, width)}
            summary={summary}
            width={width}
          />
        )}
      </div>
    </ChartFrame>
  )
}

interface BoxMarksProps {
  readonly layout: ChartLayout
  readonly summary: NumberSummary
  readonly width: number
}

function BoxMarks({ layout, summary, width }: BoxMarksProps) {
  const { number } = useFormat()
  const shape = boxShape(summary)
  const x = (value: number) => xOf(layout, value)
  const apart = (a: number, b: number) => Math.abs(x(a) - x(b)) > 48
  return (
    <svg className={classes.svg} width={width} height={height} aria-hidden="true">
      {shape.outliersBelow && <Reach from={x(shape.lowWhisker)} to={x(summary.min)} />}
      {shape.outliersAbove && <Reach from={x(shape.highWhisker)} to={x(summary.max)} />}
      <line
        className={classes.line}
        x1={x(shape.lowWhisker)}
        x2={x(summary.q1)}
        y1={middle}
        y2={middle}
      />
      <line
        className={classes.line}
        x1={x(summary.q3)}
        x2={x(shape.highWhisker)}
        y1={middle}
        y2={middle}
      />
      <End at={x(shape.lowWhisker)} />
      <End at={x(shape.highWhisker)} />
      <rect
        className={classes.box}
        x={x(summary.q1)}
        y={top}
        width={Math.max(1, x(summary.q3) - x(summary.q1))}
        height={bottom - top}
      />
      <line
        className={classes.median}
        x1={x(summary.median)}
        x2={x(summary.median)}
        y1={top}
        y2={bottom}
      />
      <text className={classes.strong} x={x(summary.median)} y={top - 8} textAnchor="middle">
        {number(summary.median)}
      </text>
      <text
        className={classes.label}
        x={x(summary.q1)}
        y={height - 8}
        textAnchor={apart(summary.q1, summary.q3) ? 'middle' : 'end'}
      >
        {number(summary.q1)}
      </text>
      <text
        className={classes.label}
        x={x(summary.q3)}
        y={height - 8}
        textAnchor={apart(summary.q1, summary.q3) ? 'middle' : 'start'}
      >
        {number(summary.q3)}
      </text>
      {apart(summary.min, summary.q1) && (
        <text className={classes.label} x={x(summary.min)} y={height - 8} textAnchor="start">
          {number(summary.min)}
        </text>
      )}
      {apart(summary.max, summary.q3) && (
        <text className={classes.label} x={x(summary.max)} y={height - 8} textAnchor="end">
          {number(summary.max)}
        </text>
      )}
    </svg>
  )
}

function End({ at }: { readonly at: number }) {
  return <line className={classes.line} x1={at} x2={at} y1={middle - 6} y2={middle + 6} />
}

/** How far outliers reach beyond a whisker: single values are not known, only the last one. */
function Reach({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <>
      <line className={classes.reach} x1={from} x2={to} y1={middle} y2={middle} />
      <circle className={classes.extreme} cx={to} cy={middle} r={3} />
    </>
  )
}
