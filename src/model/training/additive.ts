import type { AdditiveModel, Shape } from '../additive'
import type { FittedModel } from '../terms'
import type { Platt } from '../validation/platt'
import type { BinnedFeature } from './bins'

/**
 * The finished model: every shape centred on its mean over `rows`, so that a contribution is the
 * exact interventional Shapley value against the training rows and the base is their mean log-odds.
 * Calibration a·logit + b is folded in: shapes times a, base a·base + b.
 */
export function additiveModel(
  features: readonly BinnedFeature[],
  fitted: Pick<FittedModel, 'base' | 'shapes'>,
  rows: Int32Array,
  calibration: Platt,
): AdditiveModel {
  let centre = fitted.base
  const shapes: Shape[] = features.map((feature, f) => {
    const { cuts, values, missing } = fitted.shapes[f]!
    const mean = meanOverRows(feature, Float64Array.of(...values, missing), rows)
    centre += mean
    return {
      cuts,
      values: values.map((value) => calibration.slope * (value - mean)),
      missing: calibration.slope * (missing - mean),
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
