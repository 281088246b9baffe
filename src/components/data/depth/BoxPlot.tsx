import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, NumberSummary } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import { useColumnFormat } from '../facts'
import { boxShape } from './boxShape'
import { boxTable, boxTitle } from './boxText'
import { slotsOf } from './slots'

interface BoxPlotProps {
  readonly column: ColumnProfile
  readonly summary: NumberSummary
}

/** Quartiles, whiskers and reach of the outliers, on the same axis as the chart of numbers above. */
export function BoxPlot({ column, summary }: BoxPlotProps) {
  const { t } = useTranslation()
  const { count, number } = useFormat()
  const format = useColumnFormat(column)
  const spec = useMemo((): SpecOf<'box'> => {
    const slots = slotsOf(column)
    const bins = slots.flatMap(({ bin }) => (bin ? [bin] : []))
    const { lowWhisker, highWhisker } = boxShape(summary)
    const domain = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1] as const
    /** A value beyond the axis stands at its end, with an arrow. */
    const onAxis = (value: number, text: string) =>
      value > domain[1]
        ? { value: domain[1], text: `${text}\u202f→` }
        : value < domain[0]
          ? { value: domain[0], text: `←\u202f${text}` }
          : { value, text }
    const value = (key: 'min' | 'lowFence' | 'q1' | 'median' | 'q3' | 'highFence' | 'max') => ({
      ...onAxis(summary[key], number(summary[key])),
      reading: `${t(`data.stats.${key}`)}: ${format.number(summary[key])}`,
    })
    return {
      label: t('data.column.boxChart', { column: column.name }),
      rest: boxTitle(summary, { t, format }),
      domain,
      widestMark: count(slots.reduce((most, slot) => Math.max(most, slot.count), 1)),
      withMissing: bins.length < slots.length,
      min: value('min'),
      lowWhisker: lowWhisker === summary.min ? value('min') : value('lowFence'),
      q1: value('q1'),
      median: value('median'),
      q3: value('q3'),
      highWhisker: highWhisker === summary.max ? value('max') : value('highFence'),
      max: value('max'),
    }
  }, [column, summary, t, format, count, number])
  return (
    <Chart
      kind="box"
      spec={spec}
      title={boxTitle(summary, { t, format })}
      subtitle={t('data.column.boxReadout')}
      height={72}
      table={() => boxTable(summary, { t, format })}
    />
  )
}
