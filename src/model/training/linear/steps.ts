import { countBelow } from '../../../ground/maths'
import { binAs, binFeatures, type FittedScale, type TrainingFeature } from '../../features'
import type { LinearEffect } from './fitLinear'

/** A line is drawn in so many steps: by quantiles, so that a step is a small part of the rows. */
const lineBins = 255

/**
 * Scales fine enough for lines: many steps a number, each category by itself. They hold every cut of
 * `coarse`, so that boosted steps can be laid on them.
 * @param rows to learn the quantiles from
 */
export function lineScales(
  features: readonly TrainingFeature[],
  coarse: readonly FittedScale[],
  target: Int8Array,
  rows: Int32Array,
): FittedScale[] {
  const fine = binFeatures(features, target, rows, lineBins)
  return features.map((feature, f) => {
    const { categories, cuts } = coarse[f]!
    if (feature.kind === 'category') {
      const between = Array.from({ length: Math.max(0, categories.length - 1) }, (_, c) => c + 0.5)
      return { categories, cuts: Float32Array.from(between) }
    }
    const all = new Set([...cuts, ...fine[f]!.cuts])
    return { categories, cuts: Float32Array.from(all).sort() }
  })
}

/** Values by bin, missing last, laid on a scale that holds the same cuts and more. */
export function onFiner(values: Float64Array, from: Float32Array, to: Float32Array): Float64Array {
  const finer = new Float64Array(to.length + 2)
  for (let bin = 0; bin <= to.length; bin++) {
    // Any value inside the bin tells its place among the fewer cuts; its upper end is one.
    const upper = to[bin] ?? Number.POSITIVE_INFINITY
    finer[bin] = values[countBelow(from, upper)]!
  }
  finer[to.length + 1] = values[from.length + 1]!
  return finer
}

/**
 * A linear effect by bin, missing last: a line at the mean of the rows of each bin, so the outermost
 * steps go no further than the rows do.
 * @param centres mean of the rows in each bin, as `binCentres`
 */
export function stepsOf(
  effect: LinearEffect,
  feature: TrainingFeature,
  scale: FittedScale,
  centres: Float64Array,
): Float64Array {
  const bins = scale.cuts.length + 1
  const steps = new Float64Array(bins + 1)
  if (effect.kind === 'number') {
    for (let bin = 0; bin < bins; bin++) {
      steps[bin] = effect.slope * (centres[bin]! - effect.mean)
    }
    steps[bins] = effect.missing
    return steps
  }
  if (feature.kind === 'number') return steps
  const at = new Map(feature.categories.map((category, c) => [category, c]))
  scale.categories.forEach((category, code) => {
    steps[code] = effect.values[at.get(category)!]!
  })
  return steps
}

/** Mean of the rows in every bin of a number; the middle of its cuts where a bin has none. */
export function binCentres(
  feature: TrainingFeature,
  scale: FittedScale,
  rows: Int32Array,
): Float64Array {
  const { cuts } = scale
  const sums = new Float64Array(cuts.length + 2)
  if (feature.kind === 'category') return sums
  const counts = new Float64Array(cuts.length + 2)
  const { bins } = binAs(feature, scale)
  for (const row of rows) {
    const value = feature.values[row]!
    if (Number.isNaN(value)) continue
    sums[bins[row]!]! += value
    counts[bins[row]!]!++
  }
  return sums.map((sum, bin) => {
    if (counts[bin]! > 0) return sum / counts[bin]!
    const low = cuts[bin - 1] ?? cuts[0] ?? 0
    const high = cuts[bin] ?? cuts[cuts.length - 1] ?? 0
    return (low + high) / 2
  })
}
