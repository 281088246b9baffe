import { logisticLoss } from '../../../ground/maths'
import { fitPlatt } from '../../validation'

/** Shares of the boosted terms that are weighed against the linear part. */
const shares = [1, 0.75, 0.5, 0.25, 0]

/**
 * The share of the boosted log-odds in the mean of both that has the lowest held-out loss, each mean
 * calibrated (stacking, Breiman 1996, with weights that sum to 1). 1 where the linear part gains less
 * than its standard error.
 * @param boosted held-out log-odds of the rows; @param linear the same
 */
export function chooseShare(
  boosted: Float64Array,
  linear: Float64Array,
  labels: Float64Array,
): number {
  const losses = shares.map((share) => lossesOf(blended(boosted, linear, share), labels))
  const alone = losses[0]!
  let best = 0
  let bestGain = 0
  losses.forEach((loss, s) => {
    const { gain } = gainOver(alone, loss)
    if (gain <= bestGain) return
    best = s
    bestGain = gain
  })
  const { gain, standardError } = gainOver(alone, losses[best]!)
  return gain > standardError * minSe ? shares[best]! : 1
}
const minSe = Number(process.env.MINSE ?? 0)

/** share · boosted + (1 − share) · linear. */
export function blended(
  boosted: Float64Array,
  linear: Float64Array,
  share: number,
): Float64Array {
  return boosted.map((value, i) => share * value + (1 - share) * linear[i]!)
}

function lossesOf(logOdds: Float64Array, labels: Float64Array): Float64Array {
  const { slope, offset } = fitPlatt(logOdds, labels)
  return logOdds.map((value, i) => logisticLoss(slope * value + offset, labels[i]!))
}

/** Mean of the differences by row, and its standard error. */
function gainOver(before: Float64Array, after: Float64Array) {
  const rows = before.length
  let gain = 0
  for (let i = 0; i < rows; i++) gain += (before[i]! - after[i]!) / rows
  let squares = 0
  for (let i = 0; i < rows; i++) squares += (before[i]! - after[i]! - gain) ** 2
  return { gain, standardError: Math.sqrt(squares) / rows }
}
