import { logistic } from './logistic'

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
