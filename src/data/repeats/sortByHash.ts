const digitBits = 11
const digits = 1 << digitBits

/** Reused buffers for sorting up to `size` rows. */
export interface SortBuffers {
  readonly rows: Int32Array
  readonly hashes: Int32Array
  readonly starts: Int32Array
}

/** Memory for sorting up to `size` rows, to be used again. */
export function sortBuffers(size: number): SortBuffers {
  return {
    rows: new Int32Array(size),
    hashes: new Int32Array(size),
    starts: new Int32Array(digits),
  }
}

/**
 * Sorts the first `size` entries of `rows` by their hash, and `hashes` along with them: radix sort,
 * least digit first, stable. Both arrays are sorted in place.
 */
export function sortByHash(
  rows: Int32Array,
  hashes: Int32Array,
  size: number,
  buffers: SortBuffers,
): void {
  let from = { rows, hashes }
  let to = { rows: buffers.rows, hashes: buffers.hashes }
  for (let shift = 0; shift < 32; shift += digitBits) {
    scatter(from, to, size, shift, buffers.starts)
    const swapped = from
    from = to
    to = swapped
  }
  // Three passes end in the buffers.
  rows.set(from.rows.subarray(0, size))
  hashes.set(from.hashes.subarray(0, size))
}

interface Keyed {
  readonly rows: Int32Array
  readonly hashes: Int32Array
}

function scatter(from: Keyed, to: Keyed, size: number, shift: number, starts: Int32Array): void {
  starts.fill(0)
  for (let i = 0; i < size; i++) starts[(from.hashes[i]! >>> shift) & (digits - 1)]!++
  let next = 0
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit]!
    starts[digit] = next
    next += count
  }
  for (let i = 0; i < size; i++) {
    const hash = from.hashes[i]!
    const at = starts[(hash >>> shift) & (digits - 1)]!++
    to.hashes[at] = hash
    to.rows[at] = from.rows[i]!
  }
}
