import { countBelow } from '../../ground/maths'
import { orderCategories } from './categoryOrder'
import { distinctValues } from './distinctValues'
import type { CategoryFeature, NumberFeature, TrainingFeature } from './features'

/** The scale of a feature as a fit learned it. */
export interface FittedScale {
  /** Ascending, in float32. For categories on the scale of the codes. */
  readonly cuts: Float32Array
  /** Names by code, in order of churn rate. Empty for numbers. */
  readonly categories: readonly string[]
}

/** A feature cut into bins. Bin of v = number of cuts c with v > c; cuts.length + 1 is "missing". */
export interface BinnedFeature extends FittedScale {
  /** Bin of every row of the table. */
  readonly bins: Uint16Array
}

/** Bins of the feature, the one for missing included. */
export function binCount(feature: BinnedFeature): number {
  return feature.cuts.length + 2
}

/**
 * Bins every feature, learning cuts and category order from `rows` only; the rows outside are
 * binned by the same rule, so they can be scored.
 * @param maxBins at most so many bins for numbers; categories have one each
 */
export function binFeatures(
  features: readonly TrainingFeature[],
  target: Int8Array,
  rows: Int32Array,
  maxBins: number,
): BinnedFeature[] {
  return features.map((feature) =>
    feature.kind === 'number'
      ? binNumbers(feature, rows, maxBins)
      : binCategories(feature, target, rows),
  )
}

function binNumbers(feature: NumberFeature, rows: Int32Array, maxBins: number): BinnedFeature {
  const { values, codes } = distinctValues(feature)
  const counts = new Int32Array(values.length)
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!
    if (code >= 0) counts[code]!++
  }
  const cuts = quantileCuts(values, counts, maxBins)
  return binAs(feature, { cuts, categories: [] })
}

function binCategories(
  feature: CategoryFeature,
  target: Int8Array,
  rows: Int32Array,
): BinnedFeature {
  const order = orderCategories(feature, target, rows)
  const cuts: number[] = []
  for (let code = 0; code + 1 < order.byRate.length; code++) {
    if (order.pooledWithNext[code] === 0) cuts.push(code + 0.5)
  }
  const categories = Array.from(order.byRate, (category) => feature.categories[category]!)
  return binAs(feature, { cuts: Float32Array.from(cuts), categories })
}

/** Bins every row of a feature by a scale already learned; an unseen category counts as missing. */
export function binAs(feature: TrainingFeature, scale: FittedScale): BinnedFeature {
  const { cuts, categories } = scale
  if (feature.kind === 'number') {
    const { values, codes } = distinctValues(feature)
    const binOfValue = new Uint16Array(values.length)
    let passed = 0
    for (let i = 0; i < values.length; i++) {
      while (passed < cuts.length && values[i]! > cuts[passed]!) passed++
      binOfValue[i] = passed
    }
    const bins = new Uint16Array(codes.length)
    for (let row = 0; row < bins.length; row++) {
      const code = codes[row]!
      bins[row] = code < 0 ? cuts.length + 1 : binOfValue[code]!
    }
    return { cuts, categories, bins }
  }
  const codeOf = new Map(categories.map((category, code) => [category, code]))
  const binOfCategory = feature.categories.map((category) =>
    binOf(cuts, codeOf.get(category) ?? Number.NaN),
  )
  const missing = cuts.length + 1
  const { codes } = feature
  const bins = new Uint16Array(codes.length)
  for (let row = 0; row < bins.length; row++) {
    const code = codes[row]!
    bins[row] = code < 0 ? missing : binOfCategory[code]!
  }
  return { cuts, categories, bins }
}

/** Number of cuts below v; cuts.length + 1 for NaN. */
export function binOf(cuts: Float32Array, value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1
  return countBelow(cuts, value)
}

/**
 * Cuts between at most `maxBins` bins of about equal row counts. A value held by many rows keeps a
 * bin to itself; what is left is shared out among the remaining bins.
 * @param values distinct, ascending, without NaN; @param counts rows of each, 0 where none has it
 */
export function quantileCuts(
  values: Float32Array,
  counts: Int32Array,
  maxBins: number,
): Float32Array {
  let distinct = 0
  let remaining = 0
  for (let i = 0; i < values.length; i++) {
    if (counts[i] === 0) continue
    distinct++
    remaining += counts[i]!
  }
  const oneBinAValue = distinct <= maxBins
  const cuts: number[] = []
  let filled = 0
  let last = Number.NaN
  for (let i = 0; i < values.length && cuts.length < maxBins - 1; i++) {
    if (counts[i] === 0) continue
    const share = remaining / (maxBins - cuts.length)
    if (filled > 0 && (oneBinAValue || filled >= share)) {
      cuts.push(cutBetween(last, values[i]!))
      remaining -= filled
      filled = 0
    }
    filled += counts[i]!
    last = values[i]!
  }
  return Float32Array.from(cuts)
}

/** A float32 c with low <= c < high, the midpoint where it can be told from `high`. */
function cutBetween(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return middle >= low && middle < high ? middle : low
}
