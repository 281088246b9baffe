import { type Feature, type Language, labelOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Driver } from './drivers'

/** "Tenure", or "Tenure × Complaint" for a pair. */
export function driverName(
  driver: Driver,
  features: readonly Feature[],
  t: Translate,
  language: Language,
): string {
  const label = (index: number) => {
    const feature = features[index]
    return feature ? labelOf(feature, language) : ''
  }
  if (driver.kind === 'feature') return label(driver.feature)
  const [first, second] = driver.pair.features
  return t('drivers.pairName', { first: label(first), second: label(second) })
}
