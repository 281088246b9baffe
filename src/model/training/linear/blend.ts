import { logisticLoss } from '../../../ground/maths'
import { fitPlatt } from '../../validation'

/** Shares of the boosted terms that are weighed against the linear part. */
const shares = [1, 0.75, 0.5, 0.25, 0]

/**
 * The share of the boosted log-odds in the mean of both that has the lowest held-out loss, each mean
 * calibrated (stacking, Breiman 1996, with weights that sum to 1).
 * @param boosted held-out log-odds of the rows; @param linear the same
 */
export function chooseShare(
  boosted: Float64Array,
  linear: Float64Array,
  labels: Float64Array,
): number {
  const losses = shares.map((share) => lossOf(blended(boosted, linear, share), labels))
  return shares[losses.indexOf(Math.min(...losses))]!
}

/** share · boosted + (1 − share) · linear. */
export function blended(boosted: Float64Array, linear: Float64Array, share: number): Float64Array {
  return boosted.map((value, i) => share * value + (1 - share) * linear[i]!)
}

function lossOf(logOdds: Float64Array, labels: Float64Array): number {
  const { slope, offset } = fitPlatt(logOdds, labels)
  return logOdds.reduce(
    (sum, value, i) => sum + logisticLoss(slope * value + offset, labels[i]!),
    0,
  )
}
