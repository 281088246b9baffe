import { groupedParts, splitRows } from '../../validation'
import { type BoostedSum, type BoostOptions, boost } from './boost'
import type { CurveRecorder } from './learningCurve'
import type { Term } from './terms'

/** Step functions averaged over the bags, not yet centred. */
export interface BaggedSum extends BoostedSum {
  /** The sum of each bag, for intervals and for terms that add to it. */
  readonly bags: readonly BoostedSum[]
  /** For rows[i]: log-odds from the one bag that held its family out. */
  readonly heldOut: Float64Array
}

/** The rows of a fit and the bag that holds each of them out. */
export interface Bagging {
  readonly rows: Int32Array
  readonly part: Int32Array
  readonly bags: number
}

/** Deals whole families to parts of about equal size and churn rate, one a bag. */
export function dealBags(
  rows: Int32Array,
  target: Int8Array,
  groups: Int32Array,
  bags: number,
  seed: number,
): Bagging {
  return { rows, part: groupedParts(rows, target, groups, bags, seed), bags }
}

/**
 * Outer bagging: the families are dealt to parts, and each bag learns from all parts but one, on
 * which it stops early. The average of the bags is the model. Every row is held out exactly once,
 * which gives predictions for calibration and threshold without a further split; they are slightly
 * kind, since their part chose the number of rounds.
 * @param before the bags of earlier terms, which the new ones add to
 * @param pause awaited before every bag: progress and cancelling
 * @param curves gets one curve a bag
 */
export async function fitBags(
  terms: readonly Term[],
  target: Int8Array,
  { rows, part, bags }: Bagging,
  options: BoostOptions,
  pause: () => Promise<void>,
  curves: CurveRecorder,
  before?: { readonly terms: readonly Term[]; readonly sum: BaggedSum },
): Promise<BaggedSum> {
  const heldOut = new Float64Array(rows.length)
  const values = terms.map(({ size }) => new Float64Array(size))
  const fittedBags: BoostedSum[] = []
  let intercept = 0
  for (let bag = 0; bag < bags; bag++) {
    await pause()
    const { inside, outside } = splitRows(rows, part, bag)
    const scoresBefore = (asked: Int32Array) =>
      before && predictTerms(before.terms, before.sum.bags[bag]!, asked)
    const beforeInside = scoresBefore(inside)
    const beforeOutside = scoresBefore(outside)
    const start =
      beforeInside && beforeOutside ? { train: beforeOutside, heldOut: beforeInside } : undefined
    const fitted = boost(terms, target, outside, inside, options, start, curves.begin())
    intercept += fitted.intercept / bags
    fittedBags.push(fitted)
    fitted.values.forEach((fittedValues, t) => {
      const sum = values[t]!
      for (let bin = 0; bin < sum.length; bin++) sum[bin]! += fittedValues[bin]! / bags
    })
    const predicted = predictTerms(terms, fitted, inside)
    let next = 0
    for (let i = 0; i < rows.length; i++) {
      if (part[i] !== bag) continue
      heldOut[i] = predicted[next]! + (beforeInside?.[next] ?? 0)
      next++
    }
  }
  return { intercept, values, bags: fittedBags, heldOut }
}

/** Log-odds of the given rows. */
export function predictTerms(
  terms: readonly Term[],
  sum: BoostedSum,
  rows: Int32Array,
): Float64Array {
  const logOdds = new Float64Array(rows.length).fill(sum.intercept)
  terms.forEach(({ bins }, t) => {
    const value = sum.values[t]!
    for (let i = 0; i < rows.length; i++) logOdds[i]! += value[bins[rows[i]!]!]!
  })
  return logOdds
}
