import { shownValue } from '../../customer'
import type { Marked } from './effectChart'
import type { Told } from './effectText'
import { digitsFor, placeText, type Words } from './placeText'

/** What the line of exact values says while nothing is pointed at: the customer chosen, or what to do. */
export function restLine(marked: Marked | null, { feature, bins }: Told, words: Words): string {
  const { t, format } = words
  if (!marked) return t('drivers.rest')
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
