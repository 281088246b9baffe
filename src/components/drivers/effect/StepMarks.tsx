import { useTranslation } from 'react-i18next'
import { labelOf, unitOf } from '../../../contracts'
import { useFormat } from '../../ui'
import type { Marked } from '../facts'
import { effectText, fewestRows, riskAt, type Told } from '../facts'
import { CustomerMark } from './CustomerMark'
import { DensityStrip } from './DensityStrip'
import classes from './StepChart.module.css'
import { type StepLayout, type StepSlot, xOf } from './stepLayout'
import { stepPaths } from './stepPaths'
import { chartHeight, places } from './stepScales'
import { shareOf, type ValueScale } from './valueScale'

interface StepMarksProps {
  readonly layout: StepLayout
  readonly values: ValueScale
  readonly told: Told
  readonly marked: Marked | null
  readonly width: number
  readonly pointed: StepSlot | null
}

/** The drawing of the step chart. Its words and table stand beside it. */
export function StepMarks({ layout, values, told, marked, width, pointed }: StepMarksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { feature, base } = told
  const { curveTop, curveBottom, densityBottom } = places
  const y = (logOdds: number) => curveBottom - shareOf(values, logOdds) * (curveBottom - curveTop)
  const tickY = (tick: number) =>
    curveBottom - ((tick - values.low) / (values.high - values.low)) * (curveBottom - curveTop)
  const paths = stepPaths(layout.steps, y)
  const missing = layout.missing.bin
  const unit = unitOf(feature, format.language)
  return (
    <svg className={classes.svg} width={width} height={chartHeight} aria-hidden="true">
      {pointed && (
        <rect
          className={classes.pointed}
          x={pointed.left}
          y={curveTop}
          width={Math.max(1, pointed.width)}
          height={densityBottom - curveTop}
        />
      )}
      {values.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={classes.grid}
            x1={layout.left}
            x2={width}
            y1={tickY(tick)}
            y2={tickY(tick)}
          />
          <text
            className={classes.tick}
            x={layout.left - 8}
            y={tickY(tick)}
            dy="0.32em"
            textAnchor="end"
          >
            {values.scale === 'risk' ? format.percent(tick, 0) : format.logOdds(tick)}
          </text>
        </g>
      ))}
      <path className={classes.band} d={paths.band} />
      <line className={classes.average} x1={layout.left} x2={width} y1={y(0)} y2={y(0)} />
      <path className={classes.riser} d={paths.risers} />
      <path className={classes.raising} d={paths.raising} />
      <path className={classes.lowering} d={paths.lowering} />
      <path className={classes.raising} data-thin="true" d={paths.thinRaising} />
      <path className={classes.lowering} data-thin="true" d={paths.thinLowering} />
      {missing.count > 0 && <MissingMark slot={layout.missing} y={y} />}
      <text className={classes.averageLabel} x={layout.right} y={y(0) - 5} textAnchor="end">
        {values.scale === 'risk'
          ? t('drivers.average', { risk: format.percent(riskAt(base)) })
          : t('drivers.averageLogOdds')}
      </text>
      <DensityStrip layout={layout} />
      {layout.ticks.map((tick) => (
        <text
          key={tick}
          className={classes.tick}
          x={xOf(layout, tick)}
          y={densityBottom + 16}
          textAnchor="middle"
        >
          {format.number(tick)}
        </text>
      ))}
      <text className={classes.tick} x={layout.left} y={chartHeight - 4}>
        {unit === ''
          ? labelOf(feature, format.language)
          : `${labelOf(feature, format.language)}, ${unit}`}
      </text>
      {missing.count > 0 && (
        <text className={classes.tick} x={width} y={chartHeight - 4} textAnchor="end">
          {t('drivers.place.missing')}
        </text>
      )}
      {marked && (
        <CustomerMark
          layout={layout}
          marked={marked}
          y={y(marked.bin.value)}
          label={`${t('drivers.customer', { id: marked.id })}: ${effectText(marked.bin.value, base, values.scale, { t, format })}`}
        />
      )}
    </svg>
  )
}

interface MissingMarkProps {
  readonly slot: StepSlot
  readonly y: (logOdds: number) => number
}

/** Missing cells have no place on the axis: a dot with its interval, apart. */
function MissingMark({ slot, y }: MissingMarkProps) {
  const { bin, left, width } = slot
  const x = left + width / 2
  return (
    <g data-thin={bin.count < fewestRows}>
      <line className={classes.whisker} x1={x} x2={x} y1={y(bin.low)} y2={y(bin.high)} />
      <circle
        className={classes.dot}
        data-way={bin.value > 0 ? 'raise' : 'lower'}
        cx={x}
        cy={y(bin.value)}
        r={4}
      />
    </g>
  )
}
