import type { Feature } from '../../contracts/manifest'
import type { Explanation, Step } from '../../contracts/scores'
import type { Translate } from '../../i18n'
import { reasonLine } from '../../i18n/reason'
import type { Formats } from '../ui/useFormat'
import { foldSteps } from './foldSteps'

/** The explanation as plain text, one sentence a line, for a mail or a note. */
export function inWords(
  explanation: Explanation,
  features: readonly Feature[],
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
  const raising = shown.filter((step) => step.logOdds > 0)
  const lowering = shown.filter((step) => step.logOdds < 0)
  const words = 'customers.one.words'
  const lines = [
    t(`${words}.first`, {
      id: explanation.id,
      probability: format.percent(explanation.probability),
      band: t(`app.band.${explanation.band}`),
    }),
    t(`${words}.average`, { average: format.percent(explanation.average) }),
  ]
  if (raising.length > 0) lines.push(t(`${words}.raises`, { list: list(raising) }))
  if (lowering.length > 0) lines.push(t(`${words}.lowers`, { list: list(lowering) }))
  if (others)
    lines.push(t(`${words}.others`, { count: others.count, change: format.points(others.points) }))
  return lines.join('\n')
}
