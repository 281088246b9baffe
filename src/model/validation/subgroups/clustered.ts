import type { Interval } from '../../../contracts'
import { logistic, logit, normal975 } from '../../../ground/maths'
import type { Placements } from '../comparison'

/**
 * 95 % interval of a share from the influence of every family on it (linearisation with families as
 * clusters; Obuchowski 1997 for the AUC), symmetric on the log-odds scale so that it stays in 0..1.
 * Takes one pass, where a bootstrap takes hundreds.
 * @param influence by family, adding to 0; squares add to the variance
 * @param widening of the half-width, for what the fits behind the predictions add
 */
export function clusteredInterval(value: number, influence: Float64Array, widening = 1): Interval {
  let variance = 0
  for (let i = 0; i < influence.length; i++) variance += influence[i]! ** 2
  variance *= influence.length / (influence.length - 1)
  if (!(value > 0 && value < 1)) return { value, low: value, high: value }
  const centre = logit(value)
  const half = (widening * normal975 * Math.sqrt(variance)) / (value * (1 - value))
  return { value, low: logistic(centre - half), high: logistic(centre + half) }
}

/** Adds `weight` times the influence of every family on an AUC. */
export function addAucInfluence(
  influence: Float64Array,
  { auc, share, positives }: Placements,
  labels: Float64Array,
  familyOf: Int32Array,
  weight: number,
): void {
  const negatives = labels.length - positives
  for (let i = 0; i < labels.length; i++) {
    const rows = labels[i] === 1 ? positives : negatives
    influence[familyOf[i]!]! += (weight * (share[i]! - auc)) / rows
  }
}

/** Adds `weight` times the influence of every family on Σ parts / Σ wholes. */
export function addRatioInfluence(
  influence: Float64Array,
  parts: Float64Array,
  wholes: Float64Array,
  weight: number,
): void {
  let part = 0
  let whole = 0
  for (let i = 0; i < parts.length; i++) {
    part += parts[i]!
    whole += wholes[i]!
  }
  for (let i = 0; i < parts.length; i++) {
    influence[i]! += (weight * (parts[i]! - (part / whole) * wholes[i]!)) / whole
  }
}
