import type { Column, NumberArray } from '../../../contracts'
import type { Steps } from '../../../ground/pacing'
import { blockRows, blocksAStep, codeBlock, readCodes } from '../../columns'

// Odd constants of the 32-bit golden ratio and of MurmurHash3's mixers (Appleby, public domain).
const goldenRatio = 0x9e3779b1
const firstMixer = 0x85ebca6b
const secondMixer = 0xc2b2ae35

// Bits of IEEE 754 numbers, the upper half of those of 64 bits. Above `infinity` without sign is NaN.
const magnitudeBits = 0x7fffffff
const infinity32 = 0x7f800000
const infinity64 = 0x7ff00000

/**
 * A 32-bit hash of every row over `columns`: the sum of a hash of each cell. Equal rows have equal
 * hashes, −0 and 0 and all missing numbers being equal; the reverse must be verified.
 */
export function* rowHashes(columns: readonly Column[], rowCount: number): Steps<Int32Array> {
  const hashes = new Int32Array(rowCount)
  const codes = codeBlock(rowCount)
  for (let from = 0, cells = 0; from < rowCount; from += blockRows) {
    hashBlock(columns, hashes.subarray(from, from + blockRows), from, codes)
    cells += columns.length
    if (cells < blocksAStep) continue
    cells = 0
    yield
  }
  return hashes
}

function hashBlock(
  columns: readonly Column[],
  hashes: Int32Array,
  from: number,
  codes: Int32Array,
): void {
  // Odd, so that every bit of a cell's hash counts.
  let multiplier = goldenRatio | 0
  for (const column of columns) {
    if (column.type === 'text') {
      readCodes(column.codes, from, codes)
      addCodes(hashes, codes, multiplier)
    } else if (column.values.BYTES_PER_ELEMENT === 4)
      addSingles(hashes, wordsOf(column.values, from, hashes.length), multiplier)
    else addDoubles(hashes, wordsOf(column.values, from, hashes.length), multiplier)
    multiplier = Math.imul(multiplier, goldenRatio)
  }
  finalise(hashes)
}

/** The bits of `count` numbers from row `from` on; of those of 64 bits low and high half in turn. */
function wordsOf(
  { buffer, byteOffset, BYTES_PER_ELEMENT }: NumberArray,
  from: number,
  count: number,
) {
  const words = BYTES_PER_ELEMENT / Int32Array.BYTES_PER_ELEMENT
  return new Int32Array(buffer, byteOffset + from * BYTES_PER_ELEMENT, count * words)
}

function addCodes(hashes: Int32Array, codes: Int32Array, multiplier: number): void {
  for (let i = 0; i < hashes.length; i++)
    hashes[i]! += Math.imul(scramble(Math.imul(codes[i]! + 1, secondMixer)), multiplier)
}

function addSingles(hashes: Int32Array, words: Int32Array, multiplier: number): void {
  for (let i = 0; i < hashes.length; i++) {
    let bits = words[i]!
    const magnitude = bits & magnitudeBits
    if (magnitude > infinity32) bits = infinity32 + 1
    else if (magnitude === 0) bits = 0
    const mixed = Math.imul(bits ^ (bits >>> 15), secondMixer)
    hashes[i]! += Math.imul(scramble(mixed), multiplier)
  }
}

function addDoubles(hashes: Int32Array, words: Int32Array, multiplier: number): void {
  for (let i = 0; i < hashes.length; i++) {
    let low = words[2 * i]!
    let high = words[2 * i + 1]!
    const magnitude = high & magnitudeBits
    if (magnitude > infinity64 || (magnitude === infinity64 && low !== 0)) {
      low = 0
      high = infinity64 + 1
    } else if ((magnitude | low) === 0) high = 0
    const mixed = Math.imul(low, firstMixer) ^ Math.imul(high ^ (high >>> 15), secondMixer)
    hashes[i]! += Math.imul(scramble(mixed), multiplier)
  }
}

function scramble(bits: number): number {
  const product = Math.imul(bits ^ (bits >>> 16), firstMixer)
  return product ^ (product >>> 15)
}

function finalise(hashes: Int32Array): void {
  for (let i = 0; i < hashes.length; i++)
    hashes[i] = scramble(Math.imul(scramble(hashes[i]!), secondMixer))
}
