import { type Feature, type Language, labelOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Driver } from './drivers'

/** "Tenure", "Tenure × Complaint" for a pair, "Orders ÷ Tenure" for a ratio. */
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
  const { features: pair, quantity } = driver.pair
  const [first, second] = pair
  if (quantity) {
    const below = quantity.above === first ? second : first
    const names = { above: label(quantity.above), below: label(below) }
    return t(`drivers.quantity.${quantity.kind}`, names)
  }
  return t('drivers.pairName', { first: label(first), second: label(second) })
}
