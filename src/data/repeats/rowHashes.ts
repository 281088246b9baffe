import type { CodeArray, Column, NumberArray } from '../../contracts/table'

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
  const hashes = {
    first: new Int32Array(rowCount).fill(0x12345),
    second: new Int32Array(rowCount).fill(0x6789a),
  }
  for (const column of columns) {
    if (column.type === 'text') addTexts(hashes, column.codes)
    else addNumbers(hashes, column.values)
  }
  return hashes
}

function addTexts({ first, second }: RowHashes, codes: CodeArray): void {
  for (let row = 0; row < codes.length; row++) {
    const mixed = Math.imul(codes[row]!, firstMixer)
    first[row] = scramble(first[row]! ^ mixed, goldenRatio)
    second[row] = scramble(Math.imul(second[row]!, 31) + mixed, secondMixer)
  }
}

function addNumbers({ first, second }: RowHashes, values: NumberArray): void {
  const float = new Float64Array(1)
  const words = new Int32Array(float.buffer)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    // −0 equals 0, and NaN (missing) has many bit patterns: each gets one.
    const usual = value !== 0 && !Number.isNaN(value)
    float[0] = value
    const low = usual ? words[0]! : 0
    const high = usual ? words[1]! : value === 0 ? 0 : 1
    const mixed = Math.imul(low, firstMixer) ^ Math.imul(high, secondMixer)
    first[row] = scramble(first[row]! ^ mixed, goldenRatio)
    second[row] = scramble(Math.imul(second[row]!, 31) + (mixed ^ high), secondMixer)
  }
}

function scramble(bits: number, multiplier: number): number {
  const product = Math.imul(bits ^ (bits >>> 15), multiplier)
  return product ^ (product >>> 13)
}
