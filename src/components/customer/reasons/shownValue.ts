import type { CellValue, Feature, Language } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { valueText } from '../../../i18n'

/** A value beside its feature's name: with its unit, yes or no for a flag, a word where it is missing. */
export function shownValue(
  feature: Feature,
  value: CellValue,
  t: Translate,
  language: Language,
): string {
  if (value === null) return t('customers.one.missing')
  if (isFlag(feature) && (value === 0 || value === 1))
    return t(value === 1 ? 'customers.one.yes' : 'customers.one.no')
  return valueText(feature, value, language)
}

/** A number that was only ever 0 or 1 in training. */
export const isFlag = ({ kind, integer, unit, training }: Feature) =>
  kind === 'number' &&
  integer &&
  Object.values(unit).every((text) => text === '') &&
  training.min === 0 &&
  training.max === 1
