import type { CutBy } from '../contracts'
import { costOf, type Terms } from './gain'

const buckets = 1 << 11
/** So few are sorted at once. */
const fewEnough = 64
/** Sums of a million costs are as exact; who fits to the cent is not turned away. */
const slack = 1 + 1e-11

export interface Limits {
  readonly budget: number | null
  readonly capacity: number | null
}

/** How far down the ranking a list goes. */
export interface Cut {
  readonly count: number
  /** What stopped it; null where it holds every gain above 0. */
  readonly by: CutBy | null
  /** The last on the list: whoever has a larger gain, or the same and an earlier place, is on it. */
  readonly gain: number
  readonly place: number
}

/** Whether a place with this gain is within the cut. */
export const isWithin = ({ gain: least, place: last }: Cut, gain: number, place: number) =>
  gain > 0 && (gain > least || (gain === least && place <= last))

/**
 * The longest head of the ranking of gains above 0 that fits: it ends at the first who does not, also
 * where a cheaper one further down would. The ranking is by gain, ties by place.
 *
 * By counting gains in buckets, then those of the bucket that the cut falls into, and so on: no order is
 * made, and each turn looks at far fewer. A million take some 8 ms.
 *
 * @param risk of the same places
 */
export function cutOf(
  gains: Float64Array,
  risk: Float64Array,
  { budget, capacity }: Limits,
  terms: Terms,
): Cut {
  const most = capacity ?? Number.POSITIVE_INFINITY
  const sum = budget === null ? Number.POSITIVE_INFINITY : budget * slack
  const fits = (count: number, risks: number) => count <= most && costOf(count, risks, terms) <= sum
  // Of those not yet decided about: all places, until some are.
  let places: Uint32Array | null = null
  let [count, risks] = [0, 0]
  const counts = new Uint32Array(buckets)
  const riskSums = new Float64Array(buckets)
  for (;;) {
    const { high, low, positive } = rangeOf(gains, places)
    const scale = (buckets - 1) / (high - low)
    if (positive <= fewEnough || !Number.isFinite(scale)) break
    tally(gains, risk, places, high, scale, counts, riskSums)
    let bucket = 0
    for (; bucket < buckets; bucket++) {
      if (!fits(count + counts[bucket]!, risks + riskSums[bucket]!)) break
      count += counts[bucket]!
      risks += riskSums[bucket]!
    }
    if (bucket === buckets) return whole(count)
    places = within(gains, places, high, scale, bucket, counts[bucket]!)
  }
  const left = places ?? positives(gains)
  return cutAmong(gains, risk, left, count, risks, fits, most)
}

const whole = (count: number): Cut => ({ count, by: null, gain: 0, place: -1 })

/** The cut among few places, or many of one gain, before whom `count` are on the list. */
function cutAmong(
  gains: Float64Array,
  risk: Float64Array,
  places: Uint32Array,
  before: number,
  risksBefore: number,
  fits: (count: number, risks: number) => boolean,
  most: number,
): Cut {
  // Places are ascending: those of one gain need no sort, however many.
  const first = gains[places[0] ?? 0]
  const even = places.every((place) => gains[place] === first)
  const order = even ? places : places.sort((a, b) => gains[b]! - gains[a]! || a - b)
  let [count, risks] = [before, risksBefore]
  for (const [at, place] of order.entries()) {
    if (!fits(count + 1, risks + risk[place]!)) {
      const by = count + 1 > most ? 'capacity' : 'budget'
      const last = order[at - 1]
      // Before the first of them, everybody with a larger gain.
      return last === undefined
        ? { count, by, gain: gains[place]!, place: -1 }
        : { count, by, gain: gains[last]!, place: last }
    }
    count++
    risks += risk[place]!
  }
  return whole(count)
}

function positives(gains: Float64Array): Uint32Array {
  const places = new Uint32Array(gains.length)
  let count = 0
  for (let place = 0; place < gains.length; place++) if (gains[place]! > 0) places[count++] = place
  return places.subarray(0, count)
}

function rangeOf(gains: Float64Array, places: Uint32Array | null) {
  let high = 0
  let low = Number.POSITIVE_INFINITY
  let positive = 0
  const length = places?.length ?? gains.length
  for (let at = 0; at < length; at++) {
    const gain = gains[places === null ? at : places[at]!]!
    if (!(gain > 0)) continue
    positive++
    if (gain > high) high = gain
    if (gain < low) low = gain
  }
  return { high, low, positive }
}

/** Counts gains above 0 and sums their risks by bucket, the largest gains first. */
function tally(
  gains: Float64Array,
  risk: Float64Array,
  places: Uint32Array | null,
  high: number,
  scale: number,
  counts: Uint32Array,
  riskSums: Float64Array,
): void {
  counts.fill(0)
  riskSums.fill(0)
  const length = places?.length ?? gains.length
  for (let at = 0; at < length; at++) {
    const place = places === null ? at : places[at]!
    const gain = gains[place]!
    if (!(gain > 0)) continue
    const bucket = ((high - gain) * scale) | 0
    counts[bucket]!++
    riskSums[bucket]! += risk[place]!
  }
}

function within(
  gains: Float64Array,
  places: Uint32Array | null,
  high: number,
  scale: number,
  bucket: number,
  size: number,
): Uint32Array {
  const found = new Uint32Array(size)
  let count = 0
  const length = places?.length ?? gains.length
  for (let at = 0; at < length; at++) {
    const place = places === null ? at : places[at]!
    const gain = gains[place]!
    if (gain > 0 && (((high - gain) * scale) | 0) === bucket) found[count++] = place
  }
  return found
}
