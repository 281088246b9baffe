import { type Explanation, type Feature, labelOf, type Step } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { reasonWriter } from '../../../i18n'
import type { Formats } from '../../ui'
import type { Start } from '../reference'
import { type Comparison, stepValue } from './comparison'
import { doubtLines, filledLine } from './doubts'
import { foldSteps } from './foldSteps'

/** "26.1 % (high)", without the band where the model gives none. */
function riskInWords({ probability, band }: Explanation, t: Translate, format: Formats): string {
  const risk = format.percent(probability)
  return band === null ? risk : `${risk} (${t(`app.band.${band}`)})`
}

/** The explanation as plain text, one sentence a line, for a mail or a note. */
export function inWords(
  explanation: Explanation,
  features: readonly Feature[],
  start: Start,
  comparison: Comparison | null,
  t: Translate,
  format: Formats,
): string {
  const writer = reasonWriter(t, format.language)
  const { shown, others } = foldSteps(explanation.steps)
  const list = (steps: readonly Step[]) =>
    steps
      .map((step) => {
        const feature = features[step.feature]
        return feature ? writer.line(feature, step) : ''
      })
      .join('; ')
  const raising = shown.filter((step) => step.contribution > 0)
  const lowering = shown.filter((step) => step.contribution < 0)
  const figures = {
    id: explanation.id,
    probability: riskInWords(explanation, t, format),
  }
  const first =
    comparison && comparison.changes.size > 0
      ? t('customers.whatIf.words', {
          ...figures,
          before: format.percent(comparison.original.probability),
          values: explanation.steps
            .filter((step) => comparison.changes.has(step.feature))
            .map((step) => {
              const feature = features[step.feature]!
              const value = stepValue(feature, step, comparison, t, format.language)
              return `${labelOf(feature, format.language)} ${value}`
            })
            .join('; '),
        })
      : t('customers.one.words.first', figures)
  const lines = [
    first,
    t(`customers.one.start.words.${start.kind}`, {
      risk: format.percent(explanation.typical),
      id: start.id,
    }),
  ]
  if (raising.length > 0) lines.push(t('customers.one.words.raises', { list: list(raising) }))
  if (lowering.length > 0) lines.push(t('customers.one.words.lowers', { list: list(lowering) }))
  if (others)
    lines.push(
      t('customers.one.words.others', {
        count: others.count,
        change: format.points(others.points),
      }),
    )
  const filled = filledLine(shown, features, t, format.language)
  const remarks = doubtLines(shown, features, t, format)
  return [...lines, ...remarks, ...(filled === null ? [] : [filled])].join('\n')
}
