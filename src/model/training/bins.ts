import { orderCategories } from './categoryOrder'
import type { CategoryFeature, NumberFeature, TrainingFeature } from './features'
import type { FittedScale } from './fitJob'

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
  const seen = new Float32Array(rows.length)
  let size = 0
  for (const row of rows) {
    const value = feature.values[row]!
    if (!Number.isNaN(value)) seen[size++] = value
  }
  const cuts = quantileCuts(seen.subarray(0, size).sort(), maxBins)
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
    const bins = new Uint16Array(feature.values.length)
    for (let row = 0; row < bins.length; row++) bins[row] = binOf(cuts, feature.values[row]!)
    return { cuts, categories, bins }
  }
  const codeOf = new Map(categories.map((category, code) => [category, code]))
  const binOfCategory = feature.categories.map((category) =>
    binOf(cuts, codeOf.get(category) ?? Number.NaN),
  )
  const missing = cuts.length + 1
  const bins = Uint16Array.from(feature.codes, (code) =>
    code < 0 ? missing : binOfCategory[code]!,
  )
  return { cuts, categories, bins }
}

/** Number of cuts below v, by bisection; cuts.length + 1 for NaN. */
export function binOf(cuts: Float32Array, value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > cuts[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Cuts between at most `maxBins` bins of about equal row counts. A value held by many rows keeps a
 * bin to itself; what is left is shared out among the remaining bins.
 * @param sorted ascending, without NaN
 */
export function quantileCuts(sorted: Float32Array, maxBins: number): Float32Array {
  let distinct = sorted.length > 0 ? 1 : 0
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++
  const oneBinAValue = distinct <= maxBins
  const cuts: number[] = []
  let remaining = sorted.length
  let filled = 0
  let start = 0
  while (start < sorted.length) {
    const value = sorted[start]!
    let end = start
    while (end < sorted.length && sorted[end] === value) end++
    filled += end - start
    const share = remaining / (maxBins - cuts.length)
    if (end < sorted.length && cuts.length < maxBins - 1 && (oneBinAValue || filled >= share)) {
      cuts.push(cutBetween(value, sorted[end]!))
      remaining -= filled
      filled = 0
    }
    start = end
  }
  return Float32Array.from(cuts)
}

/** A float32 c with low <= c < high, the midpoint where it can be told from `high`. */
function cutBetween(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return middle >= low && middle < high ? middle : low
}
