import type { CodeArray, Column, NumberArray } from '../../contracts/table'
import {
  blockRows,
  blocksAStep,
  codeBlock,
  numberBlock,
  readCodes,
  readNumbers,
} from '../cellBlocks'
import type { Steps } from '../steps'

// Odd constants of the 32-bit golden ratio and of MurmurHash3's mixers (Appleby, public domain).
const goldenRatio = 0x9e3779b1
const firstMixer = 0x85ebca6b
const secondMixer = 0xc2b2ae35

/** Buffers of one block. `words` are the halves of `numbers`, low and high in turn. */
interface Buffers {
  readonly numbers: Float64Array
  readonly words: Int32Array
  readonly codes: Int32Array
}

/**
 * A 32-bit hash of every row over `columns`: the sum of a hash of each cell. Equal rows have equal
 * hashes, −0 and 0 and all missing numbers being equal; the reverse must be verified.
 */
export function* rowHashes(columns: readonly Column[], rowCount: number): Steps<Int32Array> {
  const hashes = new Int32Array(rowCount)
  const numbers = numberBlock(rowCount)
  const buffers = { numbers, words: new Int32Array(numbers.buffer), codes: codeBlock(rowCount) }
  for (let from = 0, cells = 0; from < rowCount; from += blockRows) {
    const block = hashes.subarray(from, from + blockRows)
    // Odd, so that every bit of a cell's hash counts.
    let multiplier = goldenRatio
    for (const column of columns) {
      if (column.type === 'text') addTexts(block, column.codes, from, multiplier, buffers)
      else addNumbers(block, column.values, from, multiplier, buffers)
      multiplier = Math.imul(multiplier, goldenRatio)
    }
    finalise(block)
    cells += columns.length
    if (cells < blocksAStep) continue
    cells = 0
    yield
  }
  return hashes
}

function addTexts(
  hashes: Int32Array,
  cells: CodeArray,
  from: number,
  multiplier: number,
  { codes }: Buffers,
): void {
  const length = readCodes(cells, from, codes)
  for (let i = 0; i < length; i++)
    hashes[i]! += Math.imul(scramble(Math.imul(codes[i]! + 1, firstMixer)), multiplier)
}

function addNumbers(
  hashes: Int32Array,
  cells: NumberArray,
  from: number,
  multiplier: number,
  { numbers, words }: Buffers,
): void {
  const length = readNumbers(cells, from, numbers)
  for (let i = 0; i < length; i++) {
    const value = numbers[i]!
    // NaN (missing) has many bit patterns, and −0 one of its own: each gets one.
    const usual = value !== 0 && !Number.isNaN(value)
    const low = usual ? words[2 * i]! : 0
    const high = usual ? words[2 * i + 1]! : value === 0 ? 0 : 1
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
