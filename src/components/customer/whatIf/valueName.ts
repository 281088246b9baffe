import type { CellValue, Feature, Language } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { shownValue } from '../reasons'

/** A value to choose, in the user's language where the model has words for it. */
export function valueName(
  feature: Feature,
  value: CellValue,
  t: Translate,
  language: Language,
): string {
  const known = value !== null && Object.hasOwn(feature.valueLabels, String(value))
  return known
    ? feature.valueLabels[String(value)]![language]
    : shownValue(feature, value, t, language)
}
