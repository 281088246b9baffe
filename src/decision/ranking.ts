import type { CutBy } from '../contracts'
import { costOf, type Terms } from './gain'

/** Of gains above 0, by the leading bits; 0 is the largest. */
const gainBuckets = 1 << 15
/** Of gains up to 0, in equal steps. */
const lossBuckets = 1 << 9
const buckets = gainBuckets + lossBuckets
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
  /** Gain and place of the last on the list. */
  readonly gain: number
  readonly place: number
}

/**
 * Customers by what a contact brings, largest first, and how far a campaign gets. They come by falling
 * risk and then in file order, and their places in that order settle ties. A counting pass lays them
 * into buckets of falling gain; only the bucket a cut falls into, and those that are looked at, are
 * sorted. A million take some 15 ms.
 */
export class Ranking {
  readonly gains: Float64Array
  private readonly risk: Float64Array
  private readonly bucketOf: Uint16Array
  /** By bucket. */
  private readonly counts = new Uint32Array(buckets)
  private readonly risks = new Float64Array(buckets)
  /** Places by bucket, sorted where `sorted` says so; made when a window is first asked for. */
  private laid: { readonly places: Uint32Array; readonly starts: Uint32Array } | null = null
  private readonly sorted = new Uint8Array(gainBuckets)

  /** @param risk of the same customers, falling */
  constructor(gains: Float64Array, risk: Float64Array) {
    this.gains = gains
    this.risk = risk
    this.bucketOf = bucketNumbers(gains)
    const { bucketOf, counts, risks } = this
    for (let i = 0; i < bucketOf.length; i++) {
      const bucket = bucketOf[i]!
      counts[bucket]!++
      risks[bucket]! += risk[i]!
    }
  }

  /** How many gains are above 0. */
  get positive(): number {
    let count = 0
    for (let bucket = 0; bucket < gainBuckets; bucket++) count += this.counts[bucket]!
    return count
  }

  /**
   * The longest head of the ranking of gains above 0 that fits: it ends at the first who does not, also
   * where a cheaper one further down would. An empty one has place −1.
   */
  cut({ budget, capacity }: Limits, terms: Terms): Cut {
    const most = capacity ?? Number.POSITIVE_INFINITY
    const sum = budget === null ? Number.POSITIVE_INFINITY : budget * slack
    let count = 0
    let risk = 0
    for (let bucket = 0; bucket < gainBuckets; bucket++) {
      const inside = this.counts[bucket]!
      if (inside === 0) continue
      const all = count + inside
      if (all <= most && costOf(all, risk + this.risks[bucket]!, terms) <= sum) {
        count = all
        risk += this.risks[bucket]!
        continue
      }
      return this.cutInside(bucket, count, risk, most, sum, terms)
    }
    return { count, by: null, gain: 0, place: Number.POSITIVE_INFINITY }
  }

  private cutInside(
    bucket: number,
    before: number,
    riskBefore: number,
    most: number,
    sum: number,
    terms: Terms,
  ): Cut {
    let [count, risk] = [before, riskBefore]
    let last = -1
    let by: CutBy = 'capacity'
    for (const place of this.sortedBucket(bucket)) {
      if (count + 1 > most) break
      if (costOf(count + 1, risk + this.risk[place]!, terms) > sum) {
        by = 'budget'
        break
      }
      count++
      risk += this.risk[place]!
      last = place
    }
    if (last >= 0) return { count, by, gain: this.gains[last]!, place: last }
    // It ends with the bucket before: whatever has a larger gain than the first of this one is on it.
    const [first] = this.sortedBucket(bucket)
    return { count, by, gain: this.gains[first!]!, place: count === 0 ? -1 : first! - 1 }
  }

  /** Places of the ranking from..to-1, largest gain first; `to` at most `positive`. */
  window(from: number, to: number): Uint32Array {
    this.laid ??= this.lay()
    const { places, starts } = this.laid
    for (let bucket = 0; bucket < gainBuckets; bucket++) {
      const [start, end] = [starts[bucket]!, starts[bucket + 1]!]
      if (start >= to) break
      if (end <= from || start === end || this.sorted[bucket]) continue
      this.sorted[bucket] = 1
      const own = places.subarray(start, end)
      if (!this.isEven(own)) own.sort(this.byGain)
    }
    return places.subarray(from, to)
  }

  /**
   * Sums over ever longer heads of the ranking, at about `most` lengths: after `count[k]` customers
   * their risks sum to `risk[k]` and risk times value to `worth[k]`.
   */
  heads(value: Float64Array, most: number) {
    const worths = new Float64Array(buckets)
    const { bucketOf, risk, counts, risks } = this
    for (let i = 0; i < bucketOf.length; i++) worths[bucketOf[i]!]! += risk[i]! * value[i]!
    const step = Math.max(1, this.gains.length / most)
    const heads = { count: [0], risk: [0], worth: [0] }
    let [count, sum, worth, next] = [0, 0, 0, step]
    const positive = this.positive
    for (let bucket = 0; bucket < buckets; bucket++) {
      if (counts[bucket] === 0) continue
      count += counts[bucket]!
      sum += risks[bucket]!
      worth += worths[bucket]!
      if (count < next && count !== positive && count !== this.gains.length) continue
      next = count + step
      heads.count.push(count)
      heads.risk.push(sum)
      heads.worth.push(worth)
    }
    return heads
  }

  private readonly byGain = (a: number, b: number) => this.gains[b]! - this.gains[a]! || a - b

  private isEven(places: Uint32Array): boolean {
    const first = this.gains[places[0]!]
    return places.every((place) => this.gains[place] === first)
  }

  private sortedBucket(bucket: number): Uint32Array {
    const places = new Uint32Array(this.counts[bucket]!)
    let count = 0
    for (let i = 0; count < places.length; i++) if (this.bucketOf[i] === bucket) places[count++] = i
    return this.isEven(places) ? places : places.sort(this.byGain)
  }

  private lay() {
    const starts = new Uint32Array(gainBuckets + 1)
    for (let bucket = 0; bucket < gainBuckets; bucket++)
      starts[bucket + 1] = starts[bucket]! + this.counts[bucket]!
    const next = starts.slice()
    const places = new Uint32Array(starts[gainBuckets]!)
    for (let i = 0; i < this.bucketOf.length; i++) {
      const bucket = this.bucketOf[i]!
      if (bucket < gainBuckets) places[next[bucket]!++] = i
    }
    return { places, starts }
  }
}

/** Whether a place with this gain is within the cut. */
export const isWithin = ({ gain: least, place: last, count }: Cut, gain: number, place: number) =>
  count > 0 && gain > 0 && (gain > least || (gain === least && place <= last))

/**
 * Buckets in the order of falling gains. The upper half of a positive double is a whole number that
 * rises with it, and about with its logarithm, so that no one large gain pushes all others together.
 */
function bucketNumbers(gains: Float64Array): Uint16Array {
  const { most, least, worst } = extremesOf(gains)
  const bits = new Int32Array(gains.buffer, gains.byteOffset, gains.length * 2)
  const shift = Math.max(0, 32 - Math.clz32(most - least) - 15)
  const lossScale = worst < 0 ? (lossBuckets - 1) / worst : 0
  const numbers = new Uint16Array(gains.length)
  for (let i = 0; i < numbers.length; i++) {
    const gain = gains[i]!
    // Every browser runs little-endian.
    numbers[i] =
      gain > 0 ? (most - bits[2 * i + 1]!) >>> shift : gainBuckets + Math.floor(gain * lossScale)
  }
  return numbers
}

/** The greatest and least upper halves of gains above 0, and the least gain. */
function extremesOf(gains: Float64Array) {
  const bits = new Int32Array(gains.buffer, gains.byteOffset, gains.length * 2)
  let most = 0
  let least = 0x7fffffff
  let worst = 0
  for (let i = 0; i < gains.length; i++) {
    const gain = gains[i]!
    if (gain > 0) {
      const upper = bits[2 * i + 1]!
      if (upper > most) most = upper
      if (upper < least) least = upper
    } else if (gain < worst) worst = gain
  }
  return { most, least: Math.min(least, most), worst }
}
