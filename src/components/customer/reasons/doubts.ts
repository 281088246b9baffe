import {
  type Doubt,
  type Explanation,
  type Feature,
  fewestRows,
  type Language,
  labelOf,
  type Step,
} from '../../../contracts'
import type { Translate } from '../../../i18n'
import { formatList } from '../../../i18n'
import type { Formats } from '../../ui'

/** Set behind the name of a reason that is told about below. */
export const doubtMark = '*'

/** Reasons that move the risk by less, 0…1, are not worth a remark. */
const leastPoints = 0.005

export const isDoubted = ({ doubt, points }: Pick<Step, 'doubt' | 'points'>) =>
  doubt !== undefined && Math.abs(points) >= leastPoints

interface Group {
  readonly doubt: Doubt
  readonly raises: boolean
  readonly labels: string[]
}

/** What speaks against the reasons shown, a sentence each kind, the strongest reason's first. */
export function doubtLines(
  steps: readonly Omit<Step, 'value'>[],
  features: readonly Feature[],
  t: Translate,
  { language, count: formatCount }: Pick<Formats, 'language' | 'count'>,
): readonly string[] {
  const groups = new Map<string, Group>()
  for (const step of steps) {
    const feature = features[step.feature]
    if (!feature || step.doubt === undefined || !isDoubted(step)) continue
    const raises = step.contribution > 0
    const key = step.doubt === 'missing' ? `${step.doubt} ${raises}` : step.doubt
    const group = groups.get(key) ?? { doubt: step.doubt, raises, labels: [] }
    group.labels.push(t('reasons.named', { label: labelOf(feature, language) }))
    groups.set(key, group)
  }
  const sentence = ({ doubt, raises, labels }: Group): string => {
    const list = { features: formatList(labels, language), count: labels.length }
    switch (doubt) {
      case 'missing':
        return raises
          ? t('customers.one.doubt.missingRaise', list)
          : t('customers.one.doubt.missingLower', list)
      case 'few-rows':
        return t('customers.one.doubt.fewRows', { ...list, fewest: formatCount(fewestRows) })
      case 'uncertain':
        return t('customers.one.doubt.uncertain', list)
      case 'against-rise':
        return t('customers.one.doubt.againstRise', list)
      case 'against-fall':
        return t('customers.one.doubt.againstFall', list)
      case 'against-sense-rise':
        return t('customers.one.doubt.againstSenseRise', list)
      case 'against-sense-fall':
        return t('customers.one.doubt.againstSenseFall', list)
    }
  }
  return [...groups.values()].map(sentence)
}

/** Which values are those of other rows of the customer; null where none is. */
export function filledLine(
  steps: readonly Pick<Step, 'feature' | 'filled'>[],
  features: readonly Feature[],
  t: Translate,
  language: Language,
): string | null {
  const labels = steps.flatMap((step) => {
    const feature = features[step.feature]
    return step.filled && feature ? [t('reasons.named', { label: labelOf(feature, language) })] : []
  })
  if (labels.length === 0) return null
  const list = { features: formatList(labels, language), count: labels.length }
  return t('customers.one.filled', list)
}

/**
 * The strongest reason as a sentence. What speaks against a reason keeps it from being named; of the
 * others that one is named whose interval's near end is furthest from the typical customer. It is
 * "most" only where its bar is the longest.
 */
export function finding(
  { steps }: Pick<Explanation, 'steps'>,
  features: readonly Feature[],
  t: Translate,
  { language }: Pick<Formats, 'language'>,
): string {
  const by = (size: (step: Step) => number) =>
    steps.reduce<Step | null>(
      (most, step) => (most && size(most) >= size(step) ? most : step),
      null,
    )
  const longest = by(({ contribution }) => Math.abs(contribution))
  if (!longest || longest.contribution === 0) return t('customers.one.findingNone')
  const surest = by((step) => (step.doubt ? 0 : Math.abs(step.near ?? step.contribution)))
  const feature = surest && features[surest.feature]
  if (!feature || surest.doubt || surest.near === 0) return t('customers.one.findingUnsure')
  const named = { feature: labelOf(feature, language) }
  if (surest === longest)
    return surest.contribution > 0
      ? t('customers.one.findingRaise', named)
      : t('customers.one.findingLower', named)
  return surest.contribution > 0
    ? t('customers.one.findingSureRaise', named)
    : t('customers.one.findingSureLower', named)
}
