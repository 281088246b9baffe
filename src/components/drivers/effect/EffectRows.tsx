import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestRows, labelOf, nearEnd } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import type { EffectBin, EffectChartProps } from '../facts'
import {
  binReadout,
  digitsFor,
  effectTable,
  effectText,
  placeText,
  restLine,
  typicalText,
} from '../facts'
import { valueScale } from './valueScale'

/** Pixels of a row and of the line above all. */
const [rowHeight, head] = [44, 20]
const mostRows = 30

/** The effect of a feature with few values: a row each with its dot and interval, the riskiest category first. */
export function EffectRows({ told, missing, scale, marked, title, subtitle }: EffectChartProps) {
  const { feature, base, bins } = told
  const { t } = useTranslation()
  const format = useFormat()
  const spoken = { t, format }
  const known = useMemo(
    () => (feature.kind === 'category' ? byEffect(mostFrequent(bins)) : bins),
    [feature, bins],
  )
  const all = missing.count > 0 ? [...bins, missing] : bins
  const line = marked ? restLine(marked, told, scale, spoken) : undefined
  const spec = useMemo((): SpecOf<'effectRows'> => {
    const words = { t, format }
    const shown = missing.count > 0 ? [...known, missing] : known
    const { of, domain } = valueScale(shown, base, scale)
    const text = (logOdds: number) => effectText(logOdds, base, scale, words)
    const digits = digitsFor(bins.map(({ place }) => place))
    const most = [...bins, missing].reduce((largest, { count }) => Math.max(largest, count), 1)
    return {
      label: t('drivers.chart', { feature: labelOf(feature, format.language) }),
      rest: line ?? t('drivers.rest'),
      domain,
      typical: { value: of(0), text: typicalText(base, scale, words) },
      rows: shown.map((bin) => {
        const { value, low, high, count, place } = bin
        const name = placeText(feature, place, digits, words)
        const customer = marked?.bin === bin ? ` ◆ ${t('drivers.customer', { id: marked.id })}` : ''
        return {
          label: `${name}${customer}`,
          value: text(value),
          interval: `(${t('drivers.interval', { low: text(low), high: text(high) })}${
            nearEnd(bin) === 0 ? `, ${t('drivers.unsure')}` : ''
          })`,
          count: t('drivers.rows', { count, formatted: format.count(count) }),
          share: count / most,
          at: of(value),
          low: of(low),
          high: of(high),
          raises: value > 0,
          thin: count < fewestRows,
          reading: binReadout(bin, told, words),
        }
      }),
    }
  }, [told, feature, base, bins, known, missing, scale, marked, line, t, format])
  const left = bins.length - known.length
  return (
    <Chart
      kind="effectRows"
      spec={spec}
      title={title}
      subtitle={subtitle}
      line={line}
      height={spec.rows.length * rowHeight + head}
      table={() => effectTable(all, told, spoken)}
      note={
        left > 0 ? t('drivers.notDrawn', { count: left, formatted: format.count(left) }) : undefined
      }
    />
  )
}

function mostFrequent(bins: readonly EffectBin[]): readonly EffectBin[] {
  return bins.length <= mostRows
    ? bins
    : [...bins].sort((a: EffectBin, b: EffectBin) => b.count - a.count).slice(0, mostRows)
}

const byEffect = (bins: readonly EffectBin[]) => [...bins].sort((a, b) => b.value - a.value)
