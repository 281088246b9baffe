/** Of gains above 0, by the leading bits; 0 is the largest. */
const gainBuckets = 1 << 15
/** Of gains up to 0, in equal steps. */
const lossBuckets = 1 << 9
const buckets = gainBuckets + lossBuckets
/**
 * Customers by what a contact brings, largest first. They come by falling risk and then in file order,
 * and their places in that order settle ties. A counting pass lays them into buckets of falling gain;
 * only those that are looked at are sorted. A million take some 15 ms.
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
