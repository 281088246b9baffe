import type { Explanation, Feature, Language, Step } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Changes } from '../../../store'
import { besideName } from './valueName'

/** The customer as in the file, and the values tried out instead. */
export interface Comparison {
  readonly original: Explanation
  readonly changes: Changes
}

/** Set behind a value that the file has in another row of the customer. */
export const filledMark = '†'

/** The value of a step; where it was changed both: "0 months → 12 months". */
export function stepValue(
  feature: Feature,
  step: Pick<Step, 'feature' | 'value' | 'filled'>,
  comparison: Comparison | null,
  t: Translate,
  language: Language,
): string {
  const value = besideName(feature, step.value, t, language)
  if (!comparison?.changes.has(step.feature)) return value + (step.filled ? filledMark : '')
  const before = comparison.original.steps.find(({ feature }) => feature === step.feature)
  return `${besideName(feature, before?.value ?? null, t, language)} → ${value}`
}
