import type { NumberArray } from '../../contracts/table'

/** The different values of a number column, ascending, with how often each stands there. */
export interface Distribution {
  readonly values: Float64Array
  readonly counts: Uint32Array
  /** Sum of `counts`: the cells that are not missing. */
  readonly present: number
}

/** Decimal places tried: whole numbers, tenths, hundredths. */
const scales = [1, 10, 100]

/** Beyond this many counters a cell, sorting is as quick as counting. */
const countersPerCell = 4
const leastCounters = 1 << 16

/**
 * Counts the different values of `cells`, NaN left out. Whole numbers and short decimals in a
 * moderate range, as most columns hold, are counted in place of sorted: a few passes instead of
 * n log n comparisons.
 */
export function distributionOf(cells: NumberArray): Distribution {
  const { present, min, max } = rangeOf(cells)
  if (present === 0) return { values: new Float64Array(), counts: new Uint32Array(), present }
  const most = Math.max(leastCounters, present * countersPerCell)
  for (const scale of scales) {
    const steps = Math.round((max - min) * scale)
    if (!(steps <= most)) break
    if (allOnScale(cells, scale))
      return counted(cells, present, Math.round(min * scale), steps, scale)
  }
  return sorted(cells, present)
}

function rangeOf(cells: NumberArray) {
  let present = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]!
    if (Number.isNaN(value)) continue
    present++
    if (value < min) min = value
    if (value > max) max = value
  }
  return { present, min, max }
}

function allOnScale(cells: NumberArray, scale: number): boolean {
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]!
    if (!Number.isNaN(value) && Math.round(value * scale) / scale !== value) return false
  }
  return true
}

function counted(
  cells: NumberArray,
  present: number,
  first: number,
  steps: number,
  scale: number,
): Distribution {
  const tally = new Uint32Array(steps + 1)
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]!
    if (!Number.isNaN(value)) tally[Math.round(value * scale) - first]!++
  }
  let distinct = 0
  for (let step = 0; step <= steps; step++) if (tally[step]! > 0) distinct++
  const values = new Float64Array(distinct)
  const counts = new Uint32Array(distinct)
  let at = 0
  for (let step = 0; step <= steps; step++) {
    if (tally[step] === 0) continue
    values[at] = (first + step) / scale
    counts[at++] = tally[step]!
  }
  return { values, counts, present }
}

function sorted(cells: NumberArray, present: number): Distribution {
  const ascending = new Float64Array(present)
  let filled = 0
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]!
    if (!Number.isNaN(value)) ascending[filled++] = value
  }
  ascending.sort()
  const counts = new Uint32Array(present)
  let distinct = 0
  for (let i = 0; i < present; i++) {
    if (i === 0 || ascending[i] !== ascending[distinct - 1]) ascending[distinct++] = ascending[i]!
    counts[distinct - 1]!++
  }
  return { values: ascending.slice(0, distinct), counts: counts.slice(0, distinct), present }
}
