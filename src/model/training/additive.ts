import type { AdditiveModel, Shape } from '../additive'
import type { Platt } from '../validation/platt'
import type { BaggedSum } from './bags'
import type { BinnedFeature } from './bins'

/**
 * The finished model: every shape centred on its mean over `rows`, so that a contribution is the
 * exact interventional Shapley value against the training rows and the base is their mean log-odds.
 * Calibration a·logit + b is folded in: shapes times a, base a·base + b.
 */
export function additiveModel(
  features: readonly BinnedFeature[],
  sum: BaggedSum,
  rows: Int32Array,
  calibration: Platt,
): AdditiveModel {
  let centre = sum.intercept
  const shapes: Shape[] = features.map((feature, f) => {
    const values = sum.values[f]!
    const mean = meanOverRows(feature, values, rows)
    centre += mean
    const bins = feature.cuts.length + 1
    return {
      cuts: feature.cuts,
      values: values.slice(0, bins).map((value) => calibration.slope * (value - mean)),
      missing: calibration.slope * (values[bins]! - mean),
    }
  })
  return { base: calibration.slope * centre + calibration.offset, shapes }
}

/** Mean absolute contribution of each feature over the rows, in log-odds. */
export function importances(
  features: readonly BinnedFeature[],
  model: AdditiveModel,
  rows: Int32Array,
): number[] {
  return features.map((feature, f) => {
    const shape = model.shapes[f]!
    const sizes = new Float64Array(shape.values.length + 1)
    sizes.set(shape.values.map(Math.abs))
    sizes[shape.values.length] = Math.abs(shape.missing)
    return meanOverRows(feature, sizes, rows)
  })
}

function meanOverRows(feature: BinnedFeature, values: Float64Array, rows: Int32Array): number {
  let sum = 0
  for (let i = 0; i < rows.length; i++) sum += values[feature.bins[rows[i]!]!]!
  return sum / rows.length
}
