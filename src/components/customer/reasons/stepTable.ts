import { type Explanation, type Feature, labelOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats, TableContent } from '../../ui'
import { type Start, startName } from '../reference'
import { type Comparison, stepValue } from './comparison'
import { doubtMark, isDoubted } from './doubts'
import type { Scale } from './waterfall'

/** The waterfall as a table: every step in the unit chosen, between the two customers it joins. */
export function stepTable(
  { typical, base, probability, steps }: Explanation,
  features: readonly Feature[],
  start: Start,
  comparison: Comparison | null,
  scale: Scale,
  t: Translate,
  format: Formats,
): TableContent {
  const inPoints = scale === 'points'
  const logOdds = steps.reduce((sum, step) => sum + step.contribution, base)
  return {
    heads: [
      { label: t('customers.one.feature') },
      { label: t('customers.one.value') },
      { label: t(inPoints ? 'customers.one.pointsShort' : 'customers.one.logOdds'), numeric: true },
    ],
    rows: [
      [startName(start, t), '', inPoints ? format.percent(typical) : format.logOdds(base)],
      ...steps.map((step) => {
        const feature = features[step.feature]
        return [
          feature ? labelOf(feature, format.language) + (isDoubted(step) ? doubtMark : '') : '',
          feature ? stepValue(feature, step, comparison, t, format.language) : '',
          inPoints ? format.points(step.points) : format.logOdds(step.contribution),
        ]
      }),
      [
        t(comparison ? 'customers.whatIf.row' : 'customers.one.customerRow'),
        '',
        inPoints ? format.percent(probability) : format.logOdds(logOdds),
      ],
    ],
  }
}
