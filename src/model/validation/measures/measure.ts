import type { Metrics } from '../../../contracts'
import { finish, type Steps } from '../../../ground/pacing'
import { bootstrapSteps } from './bootstrap'
import { averagePrecision, rankRows, recallAtPrecision, rocAuc } from './metrics'
import {
  decisionSums,
  logError,
  precisionOf,
  recallOf,
  squaredError,
  sumByUnit,
  weighted,
} from './sums'

/** Probabilities and decisions for the same rows. */
export interface Predictions {
  readonly probability: Float64Array
  readonly decision: Uint8Array
}

const metricCount = 7
/** Of `recallAtPrecision70`, whatever is asked of a model. */
const commonPrecision = 0.7

/**
 * All metrics with 95 % intervals from a bootstrap over families. With several repeats each metric
 * is the mean over repeats; a draw takes the same families, with all their rows, in every repeat.
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
  return finish(measureSteps(repeats, labels, familyOf, families, draws, seed))
}

/** The same in steps of some milliseconds. */
export function* measureSteps(
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  families: number,
  draws: number,
  seed: number,
): Steps<Metrics> {
  const rowsIn = sumByUnit(familyOf, families, () => 1)
  const prepared = repeats.map(({ probability, decision }) => ({
    ranked: rankRows(probability, labels, familyOf),
    decided: decisionSums(decision, labels, familyOf, families),
    squared: sumByUnit(familyOf, families, (i) => squaredError(probability[i]!, labels[i]!)),
    surprise: sumByUnit(familyOf, families, (i) => logError(probability[i]!, labels[i]!)),
  }))
  const means = new Float64Array(metricCount)
  const intervals = yield* bootstrapSteps(families, draws, seed, (weights) => {
    const rows = weighted(weights, rowsIn)
    means.fill(0)
    for (const { ranked, decided, squared, surprise } of prepared) {
      means[0]! += rocAuc(ranked, weights)
      means[1]! += averagePrecision(ranked, weights)
      means[2]! += precisionOf(decided, weights)
      means[3]! += recallOf(decided, weights)
      means[4]! += weighted(weights, squared) / rows
      means[5]! += weighted(weights, surprise) / rows
      means[6]! += recallAtPrecision(ranked, weights, commonPrecision)
    }
    return means.map((sum) => sum / prepared.length)
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
