import { type CellValue, type Feature, type Language, valueWords } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { shownValue } from './shownValue'

/** A value to choose, in the user's language where the model has words for it. */
export function valueName(
  feature: Feature,
  value: CellValue,
  t: Translate,
  language: Language,
): string {
  const words = value === null ? null : valueWords(feature, String(value), language)
  return words ?? shownValue(feature, value, t, language)
}

/** A value that stands beside its feature's name: words for categories, yes or no for flags, else the number. */
export const besideName: typeof valueName = (feature, value, t, language) =>
  (feature.kind === 'category' ? valueName : shownValue)(feature, value, t, language)
