import type { NumberArray } from '../../contracts'
import { finish, type Steps } from '../../ground/pacing'
import { blockRows, blocksAStep, numberBlock, readNumbers } from './cellBlocks'
import { sortNumbers } from './sortNumbers'

/** The different values of a number column, ascending, with how often each stands there. */
export interface Distribution {
  readonly values: Float64Array
  readonly counts: Uint32Array
  /** Sum of `counts`: the cells that are not missing. */
  readonly present: number
  /** All values are integers. */
  readonly whole: boolean
}

/** Decimal places tried: none to four. */
const scales = [1, 10, 100, 1000, 10_000]

/** Beyond this many counters a cell, sorting is as quick as counting. */
const countersPerCell = 4
const leastCounters = 1 << 16

/** Counts the different values of `cells`, NaN left out; −0 is 0. */
export function distributionOf(cells: NumberArray): Distribution {
  return finish(distributionSteps(cells))
}

/**
 * The same in steps of some milliseconds. Whole numbers and short decimals in a moderate range, as
 * most columns hold, are counted in place of sorted.
 */
export function* distributionSteps(cells: NumberArray): Steps<Distribution> {
  const { present, min, max } = yield* rangeOf(cells)
  const none = { values: new Float64Array(), counts: new Uint32Array(), present, whole: true }
  if (present === 0) return none
  const most = Math.max(leastCounters, present * countersPerCell)
  for (const scale of scales) {
    const steps = Math.round((max - min) * scale)
    if (!(steps <= most)) break
    const counted = yield* count(cells, present, Math.round(min * scale), steps, scale)
    if (counted) return counted
  }
  return yield* sorted(cells, present)
}

interface Range {
  present: number
  min: number
  max: number
}

function* rangeOf(cells: NumberArray): Steps<Range> {
  const block = numberBlock(cells.length)
  const range = { present: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
  for (let from = 0; from < cells.length; from += blockRows) {
    widen(range, block, readNumbers(cells, from, block))
    if (isStepEnd(from)) yield
  }
  return range
}

function widen(range: Range, block: Float64Array, length: number): void {
  let { present, min, max } = range
  for (let i = 0; i < length; i++) {
    const value = block[i]!
    if (Number.isNaN(value)) continue
    present++
    if (value < min) min = value
    if (value > max) max = value
  }
  range.present = present
  range.min = min
  range.max = max
}

const isStepEnd = (from: number) => (from / blockRows) % blocksAStep === blocksAStep - 1

/** Null where a value is not on the scale. `first` is the least value times `scale`. */
function* count(
  cells: NumberArray,
  present: number,
  first: number,
  steps: number,
  scale: number,
): Steps<Distribution | null> {
  const block = numberBlock(cells.length)
  const tally = new Uint32Array(steps + 1)
  for (let from = 0; from < cells.length; from += blockRows) {
    const length = readNumbers(cells, from, block)
    if (!tallyBlock(block, length, first, scale, tally)) return null
    if (isStepEnd(from)) yield
  }
  const distinct = countUsed(tally)
  yield
  return { ...onScale(tally, distinct, first, scale), present, whole: scale === 1 }
}

function countUsed(tally: Uint32Array): number {
  let used = 0
  for (let step = 0; step < tally.length; step++) if (tally[step]! > 0) used++
  return used
}

/** The counted values and their counts. */
function onScale(tally: Uint32Array, distinct: number, first: number, scale: number) {
  const values = new Float64Array(distinct)
  const counts = new Uint32Array(distinct)
  let at = 0
  for (let step = 0; step < tally.length; step++) {
    if (tally[step] === 0) continue
    values[at] = (first + step) / scale
    counts[at++] = tally[step]!
  }
  return { values, counts }
}

/** False where a value is not on the scale. */
function tallyBlock(
  block: Float64Array,
  length: number,
  first: number,
  scale: number,
  tally: Uint32Array,
): boolean {
  for (let i = 0; i < length; i++) {
    const value = block[i]!
    if (Number.isNaN(value)) continue
    const step = Math.round(value * scale)
    if (step / scale !== value) return false
    tally[step - first]!++
  }
  return true
}

function* sorted(cells: NumberArray, present: number): Steps<Distribution> {
  const block = numberBlock(cells.length)
  const unsorted = new Float64Array(present)
  for (let from = 0, at = 0; from < cells.length; from += blockRows) {
    at = keepPresent(block, readNumbers(cells, from, block), unsorted, at)
    if (isStepEnd(from)) yield
  }
  const values = yield* sortNumbers(unsorted)
  const counts = new Uint32Array(present)
  const { distinct, whole } = countEqual(values, counts)
  yield
  return { values: values.slice(0, distinct), counts: counts.slice(0, distinct), present, whole }
}

/** Appends the present cells of a block at `at`; returns where they end. */
function keepPresent(block: Float64Array, length: number, kept: Float64Array, at: number): number {
  let end = at
  for (let i = 0; i < length; i++) {
    // Adding 0 turns −0 into 0.
    if (!Number.isNaN(block[i]!)) kept[end++] = block[i]! + 0
  }
  return end
}

/** Moves the different ones of ascending `values` to the front and counts each. */
function countEqual(values: Float64Array, counts: Uint32Array) {
  let distinct = 0
  let whole = true
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (i === 0 || value !== values[distinct - 1]) {
      if (!Number.isInteger(value)) whole = false
      values[distinct++] = value
    }
    counts[distinct - 1]!++
  }
  return { distinct, whole }
}
