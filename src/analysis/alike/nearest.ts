import type { Binding } from '../../model/encoding'

/** A row and how far it is from the one asked about. */
export interface Near {
  readonly row: number
  /** Gower's distance: mean over the features of their own, 0…1. */
  readonly distance: number
  /** Features that differ clearly, furthest first. */
  readonly differs: readonly number[]
}

/** Numbers differ clearly from this share of their range on. */
const clearly = 0.05

/**
 * The rows of `candidates` nearest to `row` by Gower's distance (1971): over the features that the
 * file fills, each counted alike, the mean of |a − b| / range for numbers, the range being that over
 * `candidates` and `row`, and of 0 or 1 for categories. A value missing in one of the two counts as
 * 1, in both as 0. Equal distances go by the order of the file.
 *
 * @param candidates rows without `row`
 */
export function nearest(
  binding: Binding,
  row: number,
  candidates: Uint32Array,
  most: number,
): readonly Near[] {
  const features = featuresFilled(binding)
  const parts = features.map((feature) => partsOf(binding, feature, row, candidates))
  const sums = new Float64Array(candidates.length)
  for (const part of parts) part.addTo(sums)
  return smallest(sums, most).map((place) => {
    const shares = parts.map((part, index) => ({
      feature: features[index]!,
      share: part.at(place),
      isClear: part.at(place) >= (part.exact ? Number.MIN_VALUE : clearly),
    }))
    return {
      row: candidates[place]!,
      distance: sums[place]! / features.length,
      differs: shares
        .filter(({ isClear }) => isClear)
        .sort((a, b) => b.share - a.share || a.feature - b.feature)
        .map(({ feature }) => feature),
    }
  })
}

export const featuresFilled = ({ sources }: Binding): readonly number[] =>
  sources.flatMap((source, feature) => (source === null ? [] : [feature]))

/** Distances by one feature, at places in the candidates. */
interface Parts {
  /** Whether any difference is clear. */
  readonly exact: boolean
  at(place: number): number
  addTo(sums: Float64Array): void
}

function partsOf(binding: Binding, feature: number, row: number, candidates: Uint32Array): Parts {
  const value = valuesOf(binding, feature)
  const own = value(row)
  const exact = binding.manifest.features[feature]!.kind === 'category'
  let [low, high] = [own, own]
  if (!exact)
    for (const candidate of candidates) {
      const other = value(candidate)
      // Comparisons with NaN are false: the first number takes its place.
      if (!(other >= low)) low = Number.isNaN(other) ? low : other
      if (!(other <= high)) high = Number.isNaN(other) ? high : other
    }
  const range = high - low
  const at = (place: number): number => {
    const other = value(candidates[place]!)
    if (Number.isNaN(own) || Number.isNaN(other))
      return Number.isNaN(own) && Number.isNaN(other) ? 0 : 1
    if (exact) return own === other ? 0 : 1
    return range > 0 ? Math.abs(own - other) / range : 0
  }
  return {
    exact,
    at,
    addTo(sums) {
      for (let place = 0; place < sums.length; place++) sums[place]! += at(place)
    },
  }
}

/** A feature by row, as the model takes it; NaN for missing. */
function valuesOf({ sources }: Binding, feature: number): (row: number) => number {
  const source = sources[feature]!
  if (source === null) return () => Number.NaN
  if (source.from === 'numbers') {
    const { values, scale } = source
    return (row) => values[row]! * scale
  }
  const { codes, numbers } = source
  return (row) => {
    const code = codes[row]!
    return code < 0 ? Number.NaN : numbers[code]!
  }
}

/** Places of the smallest, ascending; the earlier of equals. */
function smallest(sums: Float64Array, most: number): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < sums.length; place++) {
    const sum = sums[place]!
    if (places.length === most && sum >= sums[places[most - 1]!]!) continue
    let at = places.length
    while (at > 0 && sum < sums[places[at - 1]!]!) at--
    places.splice(at, 0, place)
    if (places.length > most) places.pop()
  }
  return places
}
