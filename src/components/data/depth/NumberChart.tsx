import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import { useColumnFormat } from '../facts'
import { fencesText, slotReadout, slotTable } from './numberChartText'
import { drawnRate, slotsOf } from './slots'

interface NumberChartProps {
  readonly column: ColumnProfile
  readonly profile: Profile
  readonly title: string
}

/** How many customers have which value, and below on the same axis how many of them left. */
export function NumberChart({ column, profile, title }: NumberChartProps) {
  const { t } = useTranslation()
  const { count, percent, number } = useFormat()
  const format = useColumnFormat(column)
  const { target } = profile
  const slots = useMemo(() => slotsOf(column), [column])
  const spec = useMemo((): SpecOf<'histogram'> => {
    const summary = column.number
    const bins = slots.flatMap(({ bin }) => bin ?? [])
    const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
    return {
      label: t('data.column.chart', { column: column.name }),
      rest: target
        ? t('data.column.rest', { rate: percent(target.rate) })
        : t('data.column.restNoTarget'),
      slots: slots.map((slot) => ({
        span: slot.bin && [slot.bin.from, slot.bin.to],
        count: slot.count,
        ...drawnRate(slot),
        reading: slotReadout(slot, column, profile, { t, format }),
      })),
      missing: t('data.column.missingValue'),
      whole: slots.every(({ bin }) => !bin || Number.isInteger(bin.first)),
      fences: {
        low: summary && from < summary.lowFence ? summary.lowFence : null,
        high: summary && to > summary.highFence ? summary.highFence : null,
      },
      number,
      counts: { label: t('data.column.customersAxis'), text: count },
      rates: target && {
        label: t('data.column.churnAxis'),
        text: (rate) => percent(rate, 0),
        overall: target.rate,
        overallText: t('data.column.overall', { rate: percent(target.rate) }),
      },
    }
  }, [column, profile, target, slots, t, format, count, percent, number])
  return (
    <Chart
      kind="histogram"
      spec={spec}
      title={title}
      subtitle={fencesText(column, { t, format })}
      height={target ? 312 : 176}
      table={() => slotTable(slots, column, profile, { t, format })}
    />
  )
}
