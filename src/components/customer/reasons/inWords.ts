import type { Explanation, Feature, Step } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { reasonLine } from '../../../i18n'
import type { Formats } from '../../ui'
import { type Comparison, stepValue } from './comparison'
import { foldSteps } from './foldSteps'

/** The explanation as plain text, one sentence a line, for a mail or a note. */
export function inWords(
  explanation: Explanation,
  features: readonly Feature[],
  comparison: Comparison | null,
  t: Translate,
  format: Formats,
): string {
  const { shown, others } = foldSteps(explanation.steps)
  const list = (steps: readonly Step[]) =>
    steps
      .map((step) => {
        const feature = features[step.feature]
        return feature ? reasonLine(feature, step, format.language) : ''
      })
      .join('; ')
  const raising = shown.filter((step) => step.contribution > 0)
  const lowering = shown.filter((step) => step.contribution < 0)
  const words = 'customers.one.words'
  const figures = {
    id: explanation.id,
    probability: format.percent(explanation.probability),
    band: t(`app.band.${explanation.band}`),
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
              return `${feature.label[format.language]} ${value}`
            })
            .join('; '),
        })
      : t(`${words}.first`, figures)
  const lines = [first, t(`${words}.average`, { average: format.percent(explanation.average) })]
  if (raising.length > 0) lines.push(t(`${words}.raises`, { list: list(raising) }))
  if (lowering.length > 0) lines.push(t(`${words}.lowers`, { list: list(lowering) }))
  if (others)
    lines.push(t(`${words}.others`, { count: others.count, change: format.points(others.points) }))
  return lines.join('\n')
}
