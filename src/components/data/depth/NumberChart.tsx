import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { ChartFrame, PointedPlot, slotAt, useLinePointing } from '../../charts'
import { useColumnFormat } from '../facts'
import { layoutChart } from './chartLayout'
import classes from './NumberChart.module.css'
import { NumberChartMarks } from './NumberChartMarks'
import { chartHeights } from './numberChartScales'
import { fencesText, slotReadout, slotTable } from './numberChartText'

interface NumberChartProps {
  readonly column: ColumnProfile
  readonly profile: Profile
  readonly title: string
}

/** How many customers have which value, and below on the same axis how many of them left. */
export function NumberChart({ column, profile, title }: NumberChartProps) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  const { ref, width } = useElementSize()
  const { target } = profile
  const layout = useMemo(() => layoutChart(column, target, width), [column, target, width])
  const { at, pointing } = useLinePointing(layout.slots.length, (x) => slotAt(layout.slots, x))
  const words = { t, format }
  const slot = at === null ? null : (layout.slots[at] ?? null)
  const rest = target
    ? t('data.column.rest', { rate: format.percent(target.rate) })
    : t('data.column.restNoTarget')
  const reading = slot ? slotReadout(slot, column, profile, words) : rest
  const heights = chartHeights(target !== null)
  return (
    <ChartFrame
      title={title}
      subtitle={fencesText(column, words)}
      height={heights.total + 24}
      table={slotTable(layout.slots, profile, words)}
    >
      <PointedPlot
        ref={ref}
        height={heights.total}
        label={t('data.column.chart', { column: column.name })}
        count={layout.slots.length}
        at={at}
        reading={reading}
        readingClass={classes.readout}
        pointing={pointing}
      >
        {width > 0 && (
          <NumberChartMarks
            layout={layout}
            fences={column.number}
            overall={target?.rate ?? null}
            width={width}
            at={at}
          />
        )}
      </PointedPlot>
    </ChartFrame>
  )
}
