import type { RivalComparison } from '../../../contracts'
import { seededRandom } from '../../../ground/maths'
import type { Predictions } from '../measures'
import { bootstrapIntervals, rankRows, rocAuc } from '../measures'
import { delong } from './delong'
import { mcnemar } from './mcnemar'

/** The rows that are compared, and whose they are. */
export interface ComparedRows {
  readonly labels: Float64Array
  /** Family of every row, numbered from 0. */
  readonly familyOf: Int32Array
  readonly families: number
}

/**
 * Holds one model against a rival by their out-of-fold predictions on the same folds. The AUC
 * difference is the mean over repeats, with an interval from a bootstrap over families. DeLong and
 * McNemar assume independent rows, which copies of one customer are not: both look at one row of
 * every family, drawn by the seed, in the first repeat. Decisions are at each model's own nested
 * threshold.
 */
export function compareModels(
  rival: string,
  model: readonly Predictions[],
  rivals: readonly Predictions[],
  { labels, familyOf, families }: ComparedRows,
  draws: number,
  seed: number,
): RivalComparison {
  const rankings = model.map((repeat) => rankRows(repeat.probability, labels, familyOf))
  const rivalRankings = rivals.map((repeat) => rankRows(repeat.probability, labels, familyOf))
  const [aucDifference] = bootstrapIntervals(families, draws, seed, (weights) => {
    let difference = 0
    for (let r = 0; r < rankings.length; r++) {
      difference += rocAuc(rankings[r]!, weights)
      difference -= rocAuc(rivalRankings[r]!, weights)
    }
    return [difference / rankings.length]
  })
  const rows = oneRowAFamily(familyOf, families, seed)
  const chosen = Float64Array.from(rows, (row) => labels[row]!)
  const probabilities = (of: Predictions) => Float64Array.from(rows, (row) => of.probability[row]!)
  const decisions = (of: Predictions) => Uint8Array.from(rows, (row) => of.decision[row]!)
  const { z, p } = delong(probabilities(model[0]!), probabilities(rivals[0]!), chosen)
  return {
    rival,
    aucDifference: aucDifference!,
    delong: { z, p },
    mcnemar: mcnemar(decisions(model[0]!), decisions(rivals[0]!), chosen),
  }
}

/** A row of every family, each of its rows equally likely (reservoir of one). */
export function oneRowAFamily(familyOf: Int32Array, families: number, seed: number): Int32Array {
  const random = seededRandom(seed)
  const seen = new Int32Array(families)
  const rows = new Int32Array(families)
  for (let row = 0; row < familyOf.length; row++) {
    const family = familyOf[row]!
    seen[family]!++
    if (random() * seen[family]! < 1) rows[family] = row
  }
  return rows
}
