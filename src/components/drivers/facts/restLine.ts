import { shownValue } from '../../customer'
import type { Marked } from './effectChart'
import type { Told } from './effectText'
import { digitsFor, placeText, type Words } from './placeText'
import type { Scale } from './risk'

/** The customer chosen, where it stands and what that does. */
export function restLine(
  marked: Marked,
  { feature, bins }: Told,
  scale: Scale,
  words: Words,
): string {
  const { t, format } = words
  const digits = digitsFor(bins.map(({ place }) => place))
  return t(`drivers.restCustomer.${scale}`, {
    id: marked.id,
    value:
      marked.value === null
        ? placeText(feature, marked.bin.place, digits, words)
        : shownValue(feature, marked.value, t, format.language),
    change: scale === 'risk' ? format.points(marked.points) : format.logOdds(marked.contribution),
  })
}
