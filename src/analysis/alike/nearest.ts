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
  const source = binding.sources[feature]!
  const exact = binding.manifest.features[feature]!.kind === 'category'
  if (source === null) throw new Error('no column fills the feature')
  return source.from === 'numbers'
    ? byNumber(source.values, source.scale, exact, row, candidates)
    : byCode(source.codes, source.numbers, exact, row, candidates)
}

function byNumber(
  column: ArrayLike<number>,
  scale: number,
  exact: boolean,
  row: number,
  candidates: Uint32Array,
): Parts {
  const own = column[row]! * scale
  const values = new Float64Array(candidates.length)
  for (let place = 0; place < values.length; place++)
    values[place] = column[candidates[place]!]! * scale
  const measure = measureOf(own, exact, values)
  for (let place = 0; place < values.length; place++) values[place] = measure(values[place]!)
  return {
    exact,
    at: (place) => values[place]!,
    addTo(sums) {
      for (let place = 0; place < sums.length; place++) sums[place]! += values[place]!
    },
  }
}

/** What a code is worth is worked out once. */
function byCode(
  codes: ArrayLike<number>,
  numbers: ArrayLike<number>,
  exact: boolean,
  row: number,
  candidates: Uint32Array,
): Parts {
  const worth = (code: number) => (code < 0 ? Number.NaN : numbers[code]!)
  const present = new Uint8Array(numbers.length)
  for (const candidate of candidates) {
    const code = codes[candidate]!
    if (code >= 0) present[code] = 1
  }
  const values = Float64Array.from(numbers).filter((_, code) => present[code] === 1)
  const measure = measureOf(worth(codes[row]!), exact, values)
  // The first is that of a missing value, whose code is −1.
  const distances = Float64Array.from({ length: numbers.length + 1 }, (_, place) =>
    measure(worth(place - 1)),
  )
  return {
    exact,
    at: (place) => distances[codes[candidates[place]!]! + 1]!,
    addTo(sums) {
      for (let place = 0; place < sums.length; place++)
        sums[place]! += distances[codes[candidates[place]!]! + 1]!
    },
  }
}

/** Gower's distance of one feature from `own`, where the others have `values`. */
function measureOf(own: number, exact: boolean, values: Float64Array): (other: number) => number {
  if (Number.isNaN(own)) return (other) => (Number.isNaN(other) ? 0 : 1)
  if (exact) return (other) => (other === own ? 0 : 1)
  let [low, high] = [own, own]
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!
    if (value < low) low = value
    if (value > high) high = value
  }
  const perUnit = high > low ? 1 / (high - low) : 0
  return (other) => (Number.isNaN(other) ? 1 : Math.abs(own - other) * perUnit)
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
