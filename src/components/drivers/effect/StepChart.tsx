import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestRows, labelOf, unitOf } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import type { EffectBin, EffectChartProps } from '../facts'
import { binReadout, effectTable, effectText, restLine, typicalText } from '../facts'
import { stepEdges } from './stepEdges'
import { valueScale } from './valueScale'

/** Pixels of the curve, the rows below it and their axes. */
const height = 364

/** The effect of a number as the model has it: a step line with its interval and the rows behind it. */
export function StepChart(props: EffectChartProps) {
  const { told, missing, scale, marked, title, subtitle } = props
  const { feature, base, bins } = told
  const { t } = useTranslation()
  const format = useFormat()
  const spoken = { t, format }
  const { edges, goesOn } = useMemo(() => stepEdges(feature, bins), [feature, bins])
  const all = missing.count > 0 ? [...bins, missing] : bins
  const line = marked ? restLine(marked, told, scale, spoken) : undefined
  const spec = useMemo((): SpecOf<'steps'> => {
    const words = { t, format }
    const { of, domain } = valueScale([...bins, missing], base, scale)
    const effect = (bin: EffectBin) => ({
      value: of(bin.value),
      low: of(bin.low),
      high: of(bin.high),
      raises: bin.value > 0,
      count: bin.count,
      thin: bin.count < fewestRows,
      reading: binReadout(bin, told, words),
    })
    const name = labelOf(feature, format.language)
    const unit = unitOf(feature, format.language)
    return {
      label: t('drivers.chart', { feature: name }),
      rest: line ?? t('drivers.rest'),
      steps: bins.map((bin, index) => ({
        ...effect(bin),
        from: edges[index]!,
        to: edges[index + 1]!,
      })),
      missing: missing.count > 0 ? { ...effect(missing), label: t('drivers.place.missing') } : null,
      whole: feature.integer,
      number: format.number,
      xLabel: unit === '' ? name : `${name}, ${unit}`,
      values: {
        domain,
        text: (value) => (scale === 'risk' ? format.percent(value, 0) : format.logOdds(value)),
      },
      typical: { value: of(0), text: typicalText(base, scale, words) },
      density: t('drivers.density'),
      customer: marked && {
        x: marked.bin.place.kind === 'missing' ? null : marked.value,
        value: of(marked.bin.value),
        text: `${t('drivers.customer', { id: marked.id })}: ${effectText(marked.bin.value, base, scale, words)}`,
      },
    }
  }, [told, feature, base, bins, missing, edges, scale, marked, line, t, format])
  const thin = bins.some(({ count }) => count < fewestRows)
  const notes = [
    thin && t('drivers.thin', { fewest: format.count(fewestRows) }),
    goesOn && t('drivers.goesOn', { value: format.number(feature.training.max) }),
  ]
  return (
    <Chart
      kind="steps"
      spec={spec}
      title={title}
      subtitle={subtitle}
      line={line}
      height={height}
      table={() => effectTable(all, told, spoken)}
      note={notes.filter(Boolean).join(' ')}
    />
  )
}
