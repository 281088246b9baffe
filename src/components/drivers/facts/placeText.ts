import { type Feature, labelOf, unitOf } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { formatUpTo, reasonWriter } from '../../../i18n'
import { besideName, shownValue } from '../../customer'
import type { Formats } from '../../ui'
import { type BinPlace, soleValue } from './bins'

/** Texts and number formats of one language. */
export interface Words {
  readonly t: Translate
  readonly format: Pick<Formats, 'language' | 'count' | 'percent' | 'points' | 'logOdds' | 'number'>
}

const mostDigits = 8

/** Digits after the point that keep the edges of bins apart in print. */
export function digitsFor(places: readonly BinPlace[]): number {
  const cuts = places.flatMap((place) =>
    place.kind === 'real' && place.upTo !== null ? [place.upTo] : [],
  )
  for (let digits = 0; digits < mostDigits; digits++) {
    const power = 10 ** digits
    const printed = cuts.map((cut) => Math.round(cut * power) / power)
    const clear = printed.every(
      (cut, index) =>
        (index === 0 || cut > printed[index - 1]!) &&
        Math.abs(cut - cuts[index]!) <= nearEnough * gapAround(cuts, index),
    )
    if (clear) return digits
  }
  return mostDigits
}

/** A printed edge may be off by this share of the gap to the next edge. */
const nearEnough = 0.1

function gapAround(cuts: readonly number[], index: number): number {
  const cut = cuts[index]!
  const before = index > 0 ? cut - cuts[index - 1]! : Number.POSITIVE_INFINITY
  const after = index + 1 < cuts.length ? cuts[index + 1]! - cut : Number.POSITIVE_INFINITY
  const gap = Math.min(before, after)
  return Number.isFinite(gap) ? gap : Math.abs(cut)
}

/** The values of a bin without the feature's name: "0–1 months", "over 180", "Debit Card", "missing". */
export function placeText(
  feature: Feature,
  place: BinPlace,
  digits: number,
  { t, format }: Words,
): string {
  const { language } = format
  if (place.kind === 'missing') return t('drivers.place.missing')
  if (place.kind === 'category')
    return place.codes
      .map((code) => besideName(feature, feature.categories[code] ?? null, t, language))
      .join(', ')
  const sole = soleValue(place, feature)
  if (sole !== null) return shownValue(feature, sole, t, language)
  const number = (value: number) => formatUpTo(value, language, digits)
  const unit = unitOf(feature, language) === '' ? '' : `\u00a0${unitOf(feature, language)}`
  const whole = place.kind === 'whole'
  const from = whole ? (place.from ?? feature.training.min) : place.above
  const to = whole ? place.to : place.upTo
  if (from === null && to === null) return t('drivers.place.any')
  if (from === null) return t('drivers.place.upTo', { value: number(to!) + unit })
  if (to === null)
    return t(whole ? 'drivers.place.andMore' : 'drivers.place.over', {
      value: number(from) + unit,
    })
  return t('drivers.place.range', { from: number(from), to: number(to) + unit })
}

/** The values of a bin as the start of a sentence: "Complained recently", "Tenure 0–1 months". */
export function placeSentence(
  feature: Feature,
  place: BinPlace,
  digits: number,
  words: Words,
): string {
  const { language } = words.format
  const { text } = reasonWriter(words.t, language)
  if (place.kind === 'missing') return text(feature, null)
  if (place.kind === 'category' && place.codes.length === 1)
    return text(feature, feature.categories[place.codes[0]!] ?? null)
  const sole = soleValue(place, feature)
  if (sole !== null) return text(feature, sole)
  return `${labelOf(feature, language)} ${placeText(feature, place, digits, words)}`
}
