import { type Feature, labelOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { SpecOf } from '../../charts'
import type { Formats } from '../../ui'
import type { Start } from '../reference'
import { type Comparison, stepValue } from './comparison'
import { doubtMark, isDoubted } from './doubts'
import type { Scale, Waterfall } from './waterfall'

interface Told {
  readonly scale: Scale
  readonly features: readonly Feature[]
  /** Where the bars start. */
  readonly start: Start
  /** How many steps the folded bar stands for. */
  readonly othersCount: number
  /** Not null while values are tried out. */
  readonly comparison: Comparison | null
  readonly t: Translate
  readonly format: Formats
}

/** A waterfall in words and numbers of one language, as the chart takes it. */
export function waterfallSpec(waterfall: Waterfall, told: Told): SpecOf<'waterfall'> {
  const { scale, features, othersCount, comparison, t, format } = told
  const { kind, id } = told.start
  const { bars, start, end, low, high } = waterfall
  const inPoints = scale === 'points'
  const level = (value: number) => (inPoints ? format.percent(value) : format.logOdds(value))
  const startText = t(`customers.one.start.level.${kind}`, { value: level(start), id })
  const endText = t(comparison ? 'customers.whatIf.level' : 'customers.one.thisCustomer', {
    value: level(end),
  })
  return {
    label: t('customers.one.chart'),
    rest: `${startText}, ${endText}`,
    domain: [low, high],
    start: { value: start, text: startText },
    end: { value: end, text: endText },
    bars: bars.map(({ step, residual, from, to, change, halfWidth }) => {
      const feature = step === null ? undefined : features[step.feature]
      const label = residual
        ? t('customers.one.residual')
        : feature
          ? labelOf(feature, format.language)
          : t('customers.one.others', { count: othersCount })
      const note = step && feature ? stepValue(feature, step, comparison, t, format.language) : ''
      const mark = step && isDoubted(step) ? doubtMark : ''
      const value = inPoints ? format.points(change) : format.logOdds(change)
      const spread = halfWidth > 0 ? format.spread(halfWidth) : ''
      return {
        label: label + mark,
        note,
        changed: step !== null && (comparison?.changes.has(step.feature) ?? false),
        from,
        to,
        halfWidth,
        value,
        spread,
        reading: [`${label} ${note}`.trim(), `: ${value} ${spread}`.trimEnd()]
          .join('')
          .concat(mark && `, ${t('customers.one.doubted')}`),
      }
    }),
  }
}
