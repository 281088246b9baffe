import type { Metrics } from '../../contracts/manifest'
import { bootstrapIntervals } from './bootstrap'
import {
  averagePrecision,
  brierScore,
  logLoss,
  precisionAndRecall,
  rankByScore,
  recallAtPrecision,
  rocAuc,
} from './metrics'
import { precisionTarget } from './threshold'

/** Probabilities and decisions for the same rows. */
export interface Predictions {
  readonly probability: Float64Array
  readonly decision: Uint8Array
}

/**
 * All metrics with 95 % intervals from a bootstrap over families. With several repeats each metric
 * is the mean over repeats; a draw uses the same families in every repeat.
 * @param familyOf family of every row, numbered from 0
 */
export function measure(
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  families: number,
  draws: number,
  seed: number,
): Metrics {
  const rankings = repeats.map((repeat) => rankByScore(repeat.probability))
  const names = 7
  const intervals = bootstrapIntervals(familyOf, families, draws, seed, (weights) => {
    const means = new Array<number>(names).fill(0)
    repeats.forEach(({ probability, decision }, r) => {
      const ranking = rankings[r]!
      const { precision, recall } = precisionAndRecall(decision, labels, weights)
      const values = [
        rocAuc(ranking, labels, weights),
        averagePrecision(ranking, labels, weights),
        precision,
        recall,
        brierScore(probability, labels, weights),
        logLoss(probability, labels, weights),
        recallAtPrecision(ranking, labels, weights, precisionTarget),
      ]
      values.forEach((value, i) => {
        means[i]! += value / repeats.length
      })
    })
    return means
  })
  return {
    auc: intervals[0]!,
    averagePrecision: intervals[1]!,
    precision: intervals[2]!,
    recall: intervals[3]!,
    brier: intervals[4]!,
    logLoss: intervals[5]!,
    recallAtPrecision70: intervals[6]!,
  }
}
