/** The probability of log-odds: 1 / (1 + e^−x). */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The log-odds of a probability: log(p / (1 − p)); ±∞ at 0 and 1. Undoes `logistic`. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/**
 * Cross-entropy in nats of predicted log-odds against `target`, 0…1: log(1 + e^s) − target·s, in the
 * form that cannot overflow.
 */
export function logisticLoss(logOdds: number, target: number): number {
  return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - target * logOdds
}

/** log(e^a + e^b) without leaving the logarithms, where sums of tiny probabilities would be 0. */
export function logAddExp(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}
