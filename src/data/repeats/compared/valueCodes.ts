import type { CodeArray, Column, NumberArray } from '../../../contracts'

const firstSlots = 1 << 12

/** Values of a column as whole numbers 0…distinct−1; missing cells are −1. */
export interface ValueCodes {
  readonly codes: CodeArray
  /** Rows by code. */
  readonly counts: Int32Array
  readonly present: number
}

/** Codes of a column's values. `scratch` is reused from column to column of the same table. */
export function codeValues(column: Column, scratch: CodeScratch): ValueCodes {
  return column.type === 'text'
    ? counted(column.codes, column.dictionary.length)
    : codeNumbers(column.values, scratch)
}

/** Slots of an open-addressing table, at half load at most: the value, and its code plus one. It grows. */
export interface CodeScratch {
  keys: Float64Array
  slots: Int32Array
}

/** Memory for coding columns of numbers, to be used again. */
export function codeScratch(): CodeScratch {
  return { keys: new Float64Array(firstSlots), slots: new Int32Array(firstSlots) }
}

function codeNumbers(values: NumberArray, scratch: CodeScratch): ValueCodes {
  let { keys, slots } = scratch
  slots.fill(0)
  const codes = new Int32Array(values.length)
  const float = new Float64Array(1)
  const words = new Int32Array(float.buffer)
  let distinct = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) {
      codes[row] = -1
      continue
    }
    // Adding 0 turns −0 into 0.
    float[0] = value + 0
    const mask = slots.length - 1
    let slot = mixWords(words[0]!, words[1]!) & mask
    while (slots[slot] !== 0 && keys[slot] !== value) slot = (slot + 1) & mask
    codes[row] = slots[slot] === 0 ? distinct : slots[slot]! - 1
    if (slots[slot] !== 0) continue
    keys[slot] = value
    slots[slot] = ++distinct
    if (distinct * 2 <= slots.length) continue
    grow(scratch)
    keys = scratch.keys
    slots = scratch.slots
  }
  return counted(codes, distinct)
}

function grow(scratch: CodeScratch): void {
  const { keys, slots } = scratch
  const size = slots.length * 4
  const wider = { keys: new Float64Array(size), slots: new Int32Array(size) }
  const float = new Float64Array(1)
  const words = new Int32Array(float.buffer)
  for (let at = 0; at < slots.length; at++) {
    if (slots[at] === 0) continue
    float[0] = keys[at]! + 0
    let slot = mixWords(words[0]!, words[1]!) & (size - 1)
    while (wider.slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    wider.keys[slot] = keys[at]!
    wider.slots[slot] = slots[at]!
  }
  Object.assign(scratch, wider)
}

function counted(codes: CodeArray, distinct: number): ValueCodes {
  const counts = new Int32Array(distinct)
  let present = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (code < 0) continue
    counts[code]!++
    present++
  }
  return { codes, counts, present }
}

/** Two words into one whose low bits are well mixed (finaliser of MurmurHash3, Appleby). */
export function mixWords(low: number, high: number): number {
  let bits = Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return bits ^ (bits >>> 16)
}
