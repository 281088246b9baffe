import type { SortDirection } from '../../contracts'
import { countUpTo } from '../../ground/maths'
import { sortOrder } from './sortOrder'

const bucketBits = 12
const buckets = 1 << bucketBits
/** Stands for a missing key; no number has it. */
const missing = 0xffffffff

// Bits of IEEE 754 numbers, the upper half of those of 64 bits. Above `infinity` without sign is NaN.
const magnitude = 0x7fffffff
const infinity32 = 0x7f800000
const infinity64 = 0x7ff00000

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
    const words = leadingWords(keys, among)
    const bucketOf = bucketNumbers(words, direction)
    const starts = new Uint32Array(buckets + 2)
    for (let i = 0; i < bucketOf.length; i++) starts[bucketOf[i]! + 1]!++
    for (let bucket = 0; bucket <= buckets; bucket++) starts[bucket + 1]! += starts[bucket]!
    this.rows = bucketByBucket(bucketOf, starts.slice(), among)
    this.starts = starts
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
    return countUpTo(this.starts, position) - 1
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

// Loops over bits alone, each in a function of its own, are compiled once for all kinds of keys.

/**
 * The leading 32 bits of each key as IEEE 754 stores them, turned so that their unsigned order is
 * that of the numbers; `missing` for NaN. −0 counts as 0.
 */
function leadingWords(keys: Float32Array | Float64Array, among: Uint32Array | null): Uint32Array {
  const bits = new Int32Array(keys.buffer, keys.byteOffset, keys.byteLength >> 2)
  const words = new Uint32Array(among?.length ?? keys.length)
  if (keys.BYTES_PER_ELEMENT === 4) readSingles(words, bits, among)
  else readDoubles(words, bits, among)
  return words
}

function readSingles(words: Uint32Array, bits: Int32Array, among: Uint32Array | null): void {
  for (let i = 0; i < words.length; i++) {
    const word = bits[among === null ? i : among[i]!]!
    words[i] = (word & magnitude) > infinity32 ? missing : ordered(word)
  }
}

/** The leading half of a double is the second: every browser runs little-endian. */
function readDoubles(words: Uint32Array, bits: Int32Array, among: Uint32Array | null): void {
  for (let i = 0; i < words.length; i++) {
    const at = 2 * (among === null ? i : among[i]!)
    const word = bits[at + 1]!
    const size = word & magnitude
    const isMissing = size > infinity64 || (size === infinity64 && bits[at] !== 0)
    words[i] = isMissing ? missing : ordered(word)
  }
}

const ordered = (word: number) => (word < 0 && word !== -0x80000000 ? ~word : word | 0x80000000)

/** The bucket of each word: its distance from the least one, cut to the bits of a bucket. */
function bucketNumbers(words: Uint32Array, direction: SortDirection): Uint16Array {
  let least = missing
  let most = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word === missing) continue
    if (word < least) least = word
    if (word > most) most = word
  }
  const shift = most > least ? Math.max(0, 32 - Math.clz32(most - least) - bucketBits) : 0
  // Exclusive or with all bits set turns the order of the buckets round.
  const last = direction === 'descending' ? buckets - 1 : 0
  const numbers = new Uint16Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    numbers[i] = word === missing ? buckets : ((word - least) >>> shift) ^ last
  }
  return numbers
}

/** @param next where the next row of each bucket goes; moved on. */
function bucketByBucket(
  bucketOf: Uint16Array,
  next: Uint32Array,
  among: Uint32Array | null,
): Uint32Array {
  const rows = new Uint32Array(bucketOf.length)
  for (let i = 0; i < rows.length; i++) rows[next[bucketOf[i]!]!++] = among === null ? i : among[i]!
  return rows
}
