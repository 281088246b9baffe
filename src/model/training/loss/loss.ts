import { logistic, logisticLoss, logit } from '../../../ground/maths'

/** Outcomes of some rows, 0 or 1. @param rows with a known outcome */
export function labelsOf(target: Int8Array, rows: Int32Array): Float64Array {
  const labels = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) labels[i] = target[rows[i]!]!
  return labels
}

/** First and second derivative of the logistic loss by the log-odds: p − y and p(1 − p). */
export function refreshGradients(
  scores: Float64Array,
  labels: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let i = 0; i < scores.length; i++) {
    const p = logistic(scores[i]!)
    gradient[i] = p - labels[i]!
    hessian[i] = p * (1 - p)
  }
}

/** Mean logistic loss of log-odds, in nats. */
export function meanLogLoss(scores: Float64Array, labels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += logisticLoss(scores[i]!, labels[i]!)
  return sum / scores.length
}

/** Log-odds of the churn rate, smoothed as (sum + ½) / (n + 1): never 0 or 1, so they are finite. */
export function startingLogOdds(labels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum += labels[i]!
  return logit((sum + 0.5) / (labels.length + 1))
}
