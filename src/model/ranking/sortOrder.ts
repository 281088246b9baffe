import type { SortDirection } from '../../contracts'

const digitBits = 11
const digits = 1 << digitBits
const mask = digits - 1

/**
 * Row indices in the order of `keys`: a least-significant-digit radix sort over the bits of the
 * keys, linear in the rows (a comparison sort of a million rows takes ten times as long). Stable:
 * ties keep file order. Missing keys (NaN) come last in both directions.
 */
export function sortOrder(
  keys: Float32Array | Float64Array,
  direction: SortDirection,
): Uint32Array<ArrayBuffer> {
  const words =
    keys instanceof Float32Array
      ? [wordsOfFloats(keys, direction)]
      : wordsOfDoubles(keys, direction)
  let order = new Uint32Array(keys.length)
  for (let row = 0; row < order.length; row++) order[row] = row
  let spare = new Uint32Array(keys.length)
  for (const word of words) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      if (!pass(word, shift, order, spare)) continue
      const sorted = spare
      spare = order
      order = sorted
    }
  }
  return order
}

/** One counting pass from `order` into `target`; false where all rows share the digit. */
function pass(word: Uint32Array, shift: number, order: Uint32Array, target: Uint32Array): boolean {
  const starts = new Uint32Array(digits)
  for (let i = 0; i < word.length; i++) starts[(word[i]! >>> shift) & mask]!++
  let next = 0
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit]!
    if (count === word.length) return false
    starts[digit] = next
    next += count
  }
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    target[starts[(word[row]! >>> shift) & mask]!++] = row
  }
  return true
}

/** IEEE 754 bits whose unsigned order is that of the numbers: negatives inverted, positives above. */
const ordered = (bits: number) => (bits < 0 ? ~bits : bits | 0x80000000) >>> 0

const last = 0xffffffff

function wordsOfFloats(keys: Float32Array, direction: SortDirection): Uint32Array {
  const words = new Uint32Array(keys.length)
  const one = new Float32Array(1)
  const bits = new Int32Array(one.buffer)
  const flip = direction === 'descending' ? last : 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    // Adding zero turns −0 into 0.
    one[0] = key + 0
    words[row] = !Number.isNaN(key) ? ordered(bits[0]!) ^ flip : last
  }
  return words
}

/** The low and the high halves, in the order a radix sort takes them. */
function wordsOfDoubles(keys: Float64Array, direction: SortDirection): [Uint32Array, Uint32Array] {
  const low = new Uint32Array(keys.length)
  const high = new Uint32Array(keys.length)
  const one = new Float64Array(1)
  const bits = new Int32Array(one.buffer)
  const flip = direction === 'descending' ? last : 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    one[0] = key + 0
    const negative = bits[1]! < 0
    const missing = Number.isNaN(key)
    low[row] = missing ? last : ((negative ? ~bits[0]! : bits[0]!) >>> 0) ^ flip
    high[row] = missing ? last : ordered(bits[1]!) ^ flip
  }
  return [low, high]
}
