import { logistic } from '../../ground/maths'

/**
 * Probability (0…1) per unit of log-odds between two customers: (p − p̄) / (logit p − logit p̄), the
 * slope of the chord of the logistic from `base` to `base + change`. Where both are equal the limit
 * p(1 − p). p − p̄ = p(1 − p̄)(1 − e^−change) for a rise, which neither cancels near equality nor
 * overflows far from it.
 * @param base logit p̄
 * @param change logit p − logit p̄
 */
export function pointsPerLogOdds(base: number, change: number): number {
  const size = Math.abs(change)
  const low = change < 0 ? base + change : base
  const share = logistic(low + size) * logistic(-low)
  return size === 0 ? share : share * (-Math.expm1(-size) / size)
}

/** The sum in float64. */
export function sumOf(contributions: Float32Array): number {
  let sum = 0
  for (let feature = 0; feature < contributions.length; feature++) sum += contributions[feature]!
  return sum
}

/** Features by absolute contribution, largest first; ties in the model's order. */
export function strongestFirst(contributions: Float32Array): Int32Array {
  const order = new Int32Array(contributions.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  return order.sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!) || a - b)
}
