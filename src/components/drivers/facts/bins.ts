import type { CellValue, Effect, EffectStep, Feature, PairEffect } from '../../../contracts'

/** Which values of a feature fall into a bin. An open end is null. */
export type BinPlace =
  /** Whole numbers, both ends included. */
  | { readonly kind: 'whole'; readonly from: number | null; readonly to: number | null }
  /** above < value ≤ upTo. */
  | { readonly kind: 'real'; readonly above: number | null; readonly upTo: number | null }
  | { readonly kind: 'category'; readonly codes: readonly number[] }
  | { readonly kind: 'missing' }

/** One step of an effect, log-odds. */
export interface EffectBin extends EffectStep {
  readonly place: BinPlace
}

/** Whether a value lies above a cut, in float32 as the model compares: cuts are printed short. */
const isAbove = (value: number, cut: number) => Math.fround(value) > Math.fround(cut)

/** The bin a value lies in: the number of cuts below it. */
function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0
  while (bin < cuts.length && isAbove(value, cuts[bin]!)) bin++
  return bin
}

/** The places of all bins but that of the missing, in the order of the bins. */
function placesOf(feature: Feature, cuts: readonly number[]): readonly BinPlace[] {
  if (feature.kind === 'category') {
    const codes = feature.categories.map((_, code) => code)
    if (cuts.length === 0) return codes.map((code) => ({ kind: 'category', codes: [code] }))
    return Array.from({ length: cuts.length + 1 }, (_, bin) => ({
      kind: 'category',
      codes: codes.filter((code) => binOf(code, cuts) === bin),
    }))
  }
  return Array.from({ length: cuts.length + 1 }, (_, bin) => {
    const above = cuts[bin - 1] ?? null
    const upTo = cuts[bin] ?? null
    if (!feature.integer) return { kind: 'real', above, upTo }
    return {
      kind: 'whole',
      from: above === null ? null : Math.floor(above) + 1,
      to: upTo === null ? null : Math.floor(upTo),
    }
  })
}

/** The places of a pair's axis, the missing last. */
export function axisPlaces(feature: Feature, pair: PairEffect, side: 0 | 1): readonly BinPlace[] {
  return [...placesOf(feature, pair.cuts[side]), { kind: 'missing' }]
}

/** The steps of a feature's effect, without the missing; bins that no whole number can reach are left out. */
export function effectBins(feature: Feature, effect: Effect): readonly EffectBin[] {
  return placesOf(feature, effect.cuts)
    .map((place, bin) => ({
      place,
      value: effect.values[bin] ?? 0,
      low: effect.low[bin] ?? 0,
      high: effect.high[bin] ?? 0,
      count: effect.counts[bin] ?? 0,
    }))
    .filter(({ place }) => !isUnreachable(place))
}

/** The step of missing cells. */
export function missingBin({ missing }: Effect): EffectBin {
  return { place: { kind: 'missing' }, ...missing }
}

/** The step that a customer's value stands on; −1 for the missing and what the model does not know. */
export function binOfValue(
  feature: Feature,
  bins: readonly Pick<EffectBin, 'place'>[],
  value: CellValue,
): number {
  if (feature.kind === 'number')
    return typeof value === 'number' && !Number.isNaN(value)
      ? bins.findIndex(({ place }) => holds(place, value))
      : -1
  if (value === null) return -1
  const text = String(value)
  const known = Object.hasOwn(feature.synonyms, text) ? feature.synonyms[text]! : text
  const code = feature.categories.indexOf(known)
  return bins.findIndex(({ place }) => place.kind === 'category' && place.codes.includes(code))
}

function holds(place: BinPlace, value: number): boolean {
  if (place.kind === 'whole')
    return (place.from === null || value >= place.from) && (place.to === null || value <= place.to)
  if (place.kind === 'real')
    return (
      (place.above === null || isAbove(value, place.above)) &&
      (place.upTo === null || !isAbove(value, place.upTo))
    )
  return false
}

function isUnreachable(place: BinPlace): boolean {
  return place.kind === 'whole' && place.from !== null && place.to !== null && place.from > place.to
}

/** The one value of a bin, where the training data know only one; null for a range. */
export function soleValue(place: BinPlace, { training }: Feature): number | null {
  if (place.kind !== 'whole') return null
  const from = place.from ?? training.min
  const to = place.to ?? training.max
  return from !== null && from === to ? from : null
}

const mostRows = 8

/** Whether every step is one value, so that a row for each says more than a curve. */
export function readsAsRows(feature: Feature, bins: readonly EffectBin[]): boolean {
  if (feature.kind === 'category') return true
  return bins.length <= mostRows && bins.every(({ place }) => soleValue(place, feature) !== null)
}
