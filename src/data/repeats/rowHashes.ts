import type { Column } from '../../contracts/table'

/** A 64-bit hash for every row, as two independent 32-bit halves. */
export interface RowHashes {
  readonly first: Int32Array
  readonly second: Int32Array
}

// Odd constants of the 32-bit golden ratio and of MurmurHash3's mixers (Appleby, public domain).
const goldenRatio = 0x9e3779b1
const firstMixer = 0x85ebca6b
const secondMixer = 0xc2b2ae35

/** Hashes rows over `columns`, column by column. Equal rows have equal hashes; the reverse must be verified. */
export function rowHashes(columns: readonly Column[], rowCount: number): RowHashes {
  const first = new Int32Array(rowCount).fill(0x12345)
  const second = new Int32Array(rowCount).fill(0x6789a)
  const float = new Float64Array(1)
  const words = new Int32Array(float.buffer)
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) {
      let low: number
      let high = 0
      if (column.type === 'text') low = column.codes[row]!
      else {
        const value = column.values[row]!
        // −0 equals 0, and NaN (missing) has many bit patterns: each gets one.
        float[0] = value === 0 || Number.isNaN(value) ? 0 : value
        low = words[0]!
        high = Number.isNaN(value) ? 1 : words[1]!
      }
      const mixed = Math.imul(low, firstMixer) ^ Math.imul(high, secondMixer)
      first[row] = scramble(first[row]! ^ mixed, goldenRatio)
      second[row] = scramble(Math.imul(second[row]!, 31) + (mixed ^ high), secondMixer)
    }
  }
  return { first, second }
}

function scramble(bits: number, multiplier: number): number {
  const product = Math.imul(bits ^ (bits >>> 15), multiplier)
  return product ^ (product >>> 13)
}
