import type { SortDirection } from '../../contracts/scores'
import { sortOrder } from './sortOrder'

const bucketBits = 12
const buckets = 1 << bucketBits
/** Stands for a missing key; no number has it. */
const missing = 0xffffffff

/**
 * Rows in the order of their keys, sorted only as far as they are looked at. One counting pass lays
 * the rows into buckets of ascending keys; a bucket is sorted when a window first touches it. The
 * first window of a million rows takes some 15 ms, the whole order would take ten times as long.
 * Ties keep file order; missing keys (NaN) come last in both directions.
 */
export class LazyOrder {
  private readonly keys: Float32Array | Float64Array
  private readonly direction: SortDirection
  /** Bucket after bucket, in file order inside those not yet sorted. */
  private readonly rows: Uint32Array
  /** Where each bucket starts, the one of the missing keys last; then the end. */
  private readonly starts: Uint32Array
  private readonly sorted = new Uint8Array(buckets)

  /** @param among rows to order, ascending; null for all. */
  constructor(
    keys: Float32Array | Float64Array,
    direction: SortDirection,
    among: Uint32Array | null,
  ) {
    this.keys = keys
    this.direction = direction
    const { words, least, most } = leadingWords(keys, among)
    // By how much to shift distances from the least word to number the buckets.
    const shift = most > least ? Math.max(0, 32 - Math.clz32(most - least) - bucketBits) : 0
    const last = direction === 'descending' ? buckets - 1 : 0
    // Exclusive or with all bits set turns the order of the buckets round.
    const bucketOf = (word: number) =>
      word === missing ? buckets : ((word - least) >>> shift) ^ last
    const starts = new Uint32Array(buckets + 2)
    for (let i = 0; i < words.length; i++) starts[bucketOf(words[i]!) + 1]!++
    for (let bucket = 0; bucket <= buckets; bucket++) starts[bucket + 1]! += starts[bucket]!
    const next = starts.slice()
    const rows = new Uint32Array(words.length)
    for (let i = 0; i < words.length; i++)
      rows[next[bucketOf(words[i]!)]!++] = among ? among[i]! : i
    this.starts = starts
    this.rows = rows
  }

  get length(): number {
    return this.rows.length
  }

  /** The rows at positions from..to-1 of the order; fewer at its end. */
  window(from: number, to: number): Uint32Array {
    const end = Math.min(to, this.rows.length)
    for (let bucket = this.bucketAt(from); bucket < buckets; bucket++) {
      if (this.starts[bucket]! >= end) break
      this.sort(bucket)
    }
    return this.rows.subarray(from, end)
  }

  /** The last bucket that starts at `position` or before. */
  private bucketAt(position: number): number {
    let low = 0
    let high = buckets
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.starts[middle]! <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  private sort(bucket: number): void {
    if (this.sorted[bucket]) return
    this.sorted[bucket] = 1
    const rows = this.rows.subarray(this.starts[bucket], this.starts[bucket + 1])
    const first = this.keys[rows[0] ?? 0]
    if (rows.every((row) => this.keys[row] === first)) return
    const keys = new Float64Array(rows.length)
    for (let i = 0; i < rows.length; i++) keys[i] = this.keys[rows[i]!]!
    rows.set(sortOrder(keys, this.direction).map((position) => rows[position]!))
  }
}

/**
 * The leading 32 bits of each key as IEEE 754 stores them, turned so that their unsigned order is
 * that of the numbers, with the least and the most of those not missing. −0 counts as 0.
 */
function leadingWords(keys: Float32Array | Float64Array, among: Uint32Array | null) {
  const step = keys.BYTES_PER_ELEMENT / 4
  // The leading half of a double is the second: every browser runs little-endian.
  const bits = new Int32Array(keys.buffer, keys.byteOffset, keys.length * step)
  const words = new Uint32Array(among?.length ?? keys.length)
  let least = missing
  let most = 0
  for (let i = 0; i < words.length; i++) {
    const row = among ? among[i]! : i
    if (Number.isNaN(keys[row]!)) {
      words[i] = missing
      continue
    }
    const word = bits[row * step + step - 1]!
    const ordered = (word < 0 && word !== -0x80000000 ? ~word : word | 0x80000000) >>> 0
    words[i] = ordered
    if (ordered < least) least = ordered
    if (ordered > most) most = ordered
  }
  return { words, least, most }
}
