import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf } from '../../../contracts'
import { ChartFrame, PointedPlot, slotAt, useLinePointing } from '../../charts'
import { useFormat } from '../../ui'
import type { EffectChartProps } from '../facts'
import { binReadout, effectTable, fewestRows, restLine } from '../facts'
import classes from './StepChart.module.css'
import { StepMarks } from './StepMarks'
import { layOutSteps } from './stepLayout'
import { chartHeight } from './stepScales'
import { valueScale } from './valueScale'

/** Height of the line of exact values and of the notes below, pixels: two lines of text each. */
const words = 88

/** The effect of a number as the model has it: a step line with its interval and the rows behind it. */
export function StepChart(props: EffectChartProps) {
  const { told, missing, scale, marked, title, subtitle } = props
  const { feature, base, bins } = told
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, width } = useElementSize()
  const layout = useMemo(
    () => layOutSteps(feature, bins, missing, width),
    [feature, bins, missing, width],
  )
  const values = useMemo(
    () => valueScale([...bins, missing], base, scale),
    [bins, missing, base, scale],
  )
  const slots = missing.count > 0 ? [...layout.steps, layout.missing] : layout.steps
  const { at, pointing } = useLinePointing(slots.length, (x) => slotAt(slots, x))
  const slot = at === null ? undefined : slots[at]
  const spoken = { t, format }
  const reading = slot ? binReadout(slot.bin, told, spoken) : restLine(marked, told, spoken)
  const thin = bins.some(({ count }) => count < fewestRows)
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      height={chartHeight + words}
      table={effectTable(
        slots.map(({ bin }) => bin),
        told,
        spoken,
      )}
    >
      <PointedPlot
        ref={ref}
        height={chartHeight}
        label={t('drivers.chart', { feature: labelOf(feature, format.language) })}
        count={slots.length}
        at={at}
        reading={reading}
        readingClass={classes.readout}
        pointing={pointing}
      >
        {width > 0 && (
          <StepMarks
            layout={layout}
            values={values}
            told={told}
            marked={marked}
            width={width}
            pointed={slot ?? null}
          />
        )}
      </PointedPlot>
      <p className={classes.note}>
        {thin && t('drivers.thin', { fewest: format.count(fewestRows) })}{' '}
        {layout.goesOn && t('drivers.goesOn', { value: format.number(feature.training.max) })}
      </p>
    </ChartFrame>
  )
}
