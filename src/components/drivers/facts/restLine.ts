import { shownValue } from '../../customer'
import type { Marked } from './effectChart'
import type { Told } from './effectText'
import { digitsFor, placeText, type Words } from './placeText'

/** The customer chosen, where it stands and what that does. */
export function restLine(marked: Marked, { feature, bins }: Told, words: Words): string {
  const { t, format } = words
  const digits = digitsFor(bins.map(({ place }) => place))
  return t('drivers.restCustomer', {
    id: marked.id,
    value:
      marked.value === null
        ? placeText(feature, marked.bin.place, digits, words)
        : shownValue(feature, marked.value, t, format.language),
    logOdds: format.logOdds(marked.logOdds),
  })
}
