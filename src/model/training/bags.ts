import { groupedParts, splitRows } from '../validation/folds'
import { type BinnedFeature, binCount } from './bins'
import { type BoostedSum, type BoostOptions, boost } from './boost'

/** Step functions averaged over the bags, not yet centred. */
export interface BaggedSum {
  readonly intercept: number
  /** One value a bin for every feature, the bin of missing values last. */
  readonly values: readonly Float64Array[]
  /** bags[b][f]: the values of each bag, for intervals. */
  readonly bags: readonly (readonly Float64Array[])[]
  /** For rows[i]: log-odds from the one bag that held its family out. */
  readonly heldOut: Float64Array
}

/**
 * Outer bagging: the families are dealt to `bags` parts, and each bag learns from all parts but
 * one, on which it stops early. The average of the bags is the model. Every row is held out exactly
 * once, which gives predictions for calibration and threshold without a further split; they are
 * slightly kind, since their part chose the number of rounds.
 * @param pause awaited before every bag: progress and cancelling
 */
export async function fitBags(
  features: readonly BinnedFeature[],
  target: Int8Array,
  groups: Int32Array,
  rows: Int32Array,
  bags: number,
  seed: number,
  options: BoostOptions,
  pause: () => Promise<void>,
): Promise<BaggedSum> {
  const part = groupedParts(rows, target, groups, bags, seed)
  const heldOut = new Float64Array(rows.length)
  const values = features.map((feature) => new Float64Array(binCount(feature)))
  const fittedBags: (readonly Float64Array[])[] = []
  let intercept = 0
  for (let bag = 0; bag < bags; bag++) {
    await pause()
    const { inside, outside } = splitRows(rows, part, bag)
    const fitted = boost(features, target, outside, inside, options)
    intercept += fitted.intercept / bags
    fittedBags.push(fitted.values)
    fitted.values.forEach((fittedValues, f) => {
      const sum = values[f]!
      for (let bin = 0; bin < sum.length; bin++) sum[bin]! += fittedValues[bin]! / bags
    })
    const predicted = predictBinned(features, fitted, inside)
    let next = 0
    for (let i = 0; i < rows.length; i++) if (part[i] === bag) heldOut[i] = predicted[next++]!
  }
  return { intercept, values, bags: fittedBags, heldOut }
}

/** Log-odds of the given rows. */
export function predictBinned(
  features: readonly BinnedFeature[],
  sum: Pick<BoostedSum, 'intercept' | 'values'>,
  rows: Int32Array,
): Float64Array {
  const logOdds = new Float64Array(rows.length).fill(sum.intercept)
  features.forEach((feature, f) => {
    const value = sum.values[f]!
    for (let i = 0; i < rows.length; i++) logOdds[i]! += value[feature.bins[rows[i]!]!]!
  })
  return logOdds
}
