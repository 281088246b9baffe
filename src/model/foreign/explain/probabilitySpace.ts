import type { ForeignExplanation } from '../../../contracts'
import { applyLink } from '../scorer'

/** Log-odds closer than this count as equal: the slope of the logistic function takes over. */
const equal = 1e-9

/**
 * Turns log-odds values against single background rows into contributions to the probability: each
 * row's values are stretched by one factor to the difference of the two probabilities, then averaged
 * (the rescale rule of interventional TreeSHAP with a probability output, Lundberg et al. 2020;
 * Shrikumar et al. 2017). They sum exactly; they are not Shapley values of the probability itself.
 * @param values background rows × features
 * @param margin log-odds of the row that is explained
 */
export function rescaleToProbability(
  values: Float64Array,
  features: number,
  margin: number,
): ForeignExplanation {
  const rows = values.length / features
  const probability = applyLink('logistic', margin)
  const sums = new Float64Array(features)
  let base = 0
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * features, (row + 1) * features)
    const change = own.reduce((sum, value) => sum + value, 0)
    const other = applyLink('logistic', margin - change)
    base += other / rows
    const factor =
      Math.abs(change) < equal ? probability * (1 - probability) : (probability - other) / change
    for (let feature = 0; feature < features; feature++)
      sums[feature]! += (own[feature]! * factor) / rows
  }
  const residual = sums.reduce((rest, value) => rest - value, probability - base)
  return {
    contributions: Float32Array.from(sums),
    base,
    halfWidth: null,
    residual: Float32Array.of(residual),
    samples: 0,
  }
}
