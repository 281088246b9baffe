import { type Explanation, type Feature, labelOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats, TableContent } from '../../ui'
import { type Comparison, stepValue } from './comparison'
import { doubtMark, isDoubted } from './doubts'

/** The waterfall as a table: every step in both units, between the two customers it joins. */
export function stepTable(
  { typical, base, probability, steps, space }: Explanation,
  features: readonly Feature[],
  comparison: Comparison | null,
  t: Translate,
  format: Formats,
): TableContent {
  const inLogOdds = space === 'log-odds'
  const last = (logOdds: number) => (inLogOdds ? [format.logOdds(logOdds)] : [])
  const logOdds = steps.reduce((sum, step) => sum + step.contribution, base)
  return {
    heads: [
      { label: t('customers.one.feature') },
      { label: t('customers.one.value') },
      { label: t('customers.one.pointsShort'), numeric: true },
      ...(inLogOdds ? [{ label: t('customers.one.logOdds'), numeric: true }] : []),
    ],
    rows: [
      [t('customers.one.typicalRow'), '', format.percent(typical), ...last(base)],
      ...steps.map((step) => {
        const feature = features[step.feature]
        return [
          feature ? labelOf(feature, format.language) + (isDoubted(step) ? doubtMark : '') : '',
          feature ? stepValue(feature, step, comparison, t, format.language) : '',
          format.points(step.points),
          ...last(step.contribution),
        ]
      }),
      [
        t(comparison ? 'customers.whatIf.row' : 'customers.one.customerRow'),
        '',
        format.percent(probability),
        ...last(logOdds),
      ],
    ],
  }
}
