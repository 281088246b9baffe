import type { Effect } from '../../../contracts'
import { normal975Rounded } from '../../../ground/maths'
import { contributionsOf } from '../../explanation'
import type { BinnedFeature, TrainingFeature } from '../../features'
import { roundedLogOdds, shortestDecimal } from '../../features'
import type { AttributedModel } from '../../terms'

/**
 * Effect curves of a model with deep terms: the mean contribution of each feature over the training
 * rows of each bin. The interval is that of the mean, so it shows how much rows of one bin differ,
 * not how sure the trees are.
 * @param matrix the training rows as the model's input; @param rows the same as table rows
 */
export function meanEffects(
  features: readonly TrainingFeature[],
  binned: readonly BinnedFeature[],
  model: AttributedModel,
  matrix: Float32Array,
  rows: Int32Array,
): Effect[] {
  const width = binned.length
  const sums = binned.map((feature) => emptySums(feature.cuts.length + 2))
  const contributions = new Float64Array(width)
  for (let i = 0; i < rows.length; i++) {
    contributionsOf(model, matrix, i * width, contributions)
    for (let f = 0; f < width; f++) {
      const bin = binned[f]!.bins[rows[i]!]!
      const value = contributions[f]!
      const { count, sum, squares } = sums[f]!
      count[bin]!++
      sum[bin]! += value
      squares[bin]! += value * value
    }
  }
  return binned.map((feature, f) => effectOf(features[f]!, feature, sums[f]!))
}

interface Sums {
  readonly count: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
}

const emptySums = (size: number): Sums => ({
  count: new Float64Array(size),
  sum: new Float64Array(size),
  squares: new Float64Array(size),
})

function effectOf(feature: TrainingFeature, binned: BinnedFeature, sums: Sums): Effect {
  const { cuts, categories } = binned
  const at = (bin: number) => {
    const count = sums.count[bin]!
    if (count === 0) return { value: 0, low: 0, high: 0, count }
    const value = sums.sum[bin]! / count
    const variance = Math.max(0, sums.squares[bin]! / count - value * value)
    const reach = normal975Rounded * Math.sqrt(variance / count)
    return {
      value: roundedLogOdds(value),
      low: roundedLogOdds(value - reach),
      high: roundedLogOdds(value + reach),
      count,
    }
  }
  const number = feature.kind === 'number'
  const bins = number
    ? Array.from({ length: cuts.length + 1 }, (_, bin) => at(bin))
    : categories.map((_, code) => at(cuts.filter((cut) => cut < code).length))
  return {
    reading: 'mean',
    cuts: number ? Array.from(cuts, shortestDecimal) : [],
    values: bins.map(({ value }) => value),
    low: bins.map(({ low }) => low),
    high: bins.map(({ high }) => high),
    counts: bins.map(({ count }) => count),
    missing: at(cuts.length + 1),
  }
}
