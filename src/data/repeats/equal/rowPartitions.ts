import type { Steps } from '../../../ground/pacing'

/** Rows a partition: its hash table fits into the processor's cache however many rows there are. */
const rowsAPartition = 8192
const mostBits = 12
/** Rows moved a step. */
const rowsAStep = 1 << 18

/** Rows by the top bits of their hash. Within a partition they are in file order. */
export interface RowPartitions {
  /** Where each partition ends; it starts where the one before ends. */
  readonly ends: Int32Array
  readonly rows: Int32Array
  /** Hash of each of `rows`. */
  readonly hashes: Int32Array
}

/** Splits rows by their hash: equal rows come into the same partition. */
export function* partitionByHash(hashes: Int32Array): Steps<RowPartitions> {
  const count = hashes.length
  let bits = 0
  while (bits < mostBits && count >> bits > rowsAPartition) bits++
  // A shift by 32 would be none.
  const partitionOf = (hash: number) => (hash >>> 1) >>> (31 - bits)
  const ends = new Int32Array(1 << bits)
  for (let row = 0; row < count; row++) ends[partitionOf(hashes[row]!)]!++
  yield
  let next = 0
  for (let partition = 0; partition < ends.length; partition++) {
    const size = ends[partition]!
    ends[partition] = next
    next += size
  }
  const partitions = { ends, rows: new Int32Array(count), hashes: new Int32Array(count) }
  for (let from = 0; from < count; from += rowsAStep) {
    const to = Math.min(count, from + rowsAStep)
    for (let row = from; row < to; row++) {
      const at = ends[partitionOf(hashes[row]!)]!++
      partitions.rows[at] = row
      partitions.hashes[at] = hashes[row]!
    }
    yield
  }
  return partitions
}
