import type { Interval } from '../../../contracts'
import { seededRandom, shuffle } from '../../../ground/maths'
import { bootstrapIntervals, rankRows, rocAuc } from '../measures'

/** Predictions measured at most: enough for a cost to a tenth of a percentage point. */
const mostRows = 20_000
/** More draws do not move the interval of a cost visibly. */
const mostDraws = 200

/** Out-of-fold predictions of one repeat for the rows on which absence is measured. */
export interface AbsenceSample {
  /** Calibrated log-odds. */
  readonly logOdds: Float64Array
  /** rows × F: how far they move when one feature alone is missing. */
  readonly shifts: Float32Array
}

/**
 * Places in `familyOf` of whole families, drawn by the seed, ascending: all of them up to 20,000
 * rows, else about so many.
 */
export function absenceRows(familyOf: Int32Array, families: number, seed: number): Int32Array {
  if (familyOf.length <= mostRows) return Int32Array.from(familyOf, (_, i) => i)
  const order = Int32Array.from({ length: families }, (_, family) => family)
  shuffle(order, seededRandom(seed))
  const sizes = new Int32Array(families)
  for (const family of familyOf) sizes[family]!++
  const taken = new Uint8Array(families)
  let rows = 0
  for (const family of order) {
    if (rows >= mostRows) break
    taken[family] = 1
    rows += sizes[family]!
  }
  return Int32Array.from(familyOf, (_, i) => i).filter((i) => taken[familyOf[i]!] === 1)
}

/**
 * AUC lost when one feature is missing on the held-out rows, by feature: mean over repeats, with a
 * 95 % interval from a bootstrap over families of the difference on the same rows. The model is not
 * fitted anew: this is what a file without the column loses.
 * @param labels of the sampled rows; @param familyOf their families, numbered from 0
 */
export function absenceCosts(
  repeats: readonly AbsenceSample[],
  labels: Float64Array,
  familyOf: Int32Array,
  families: number,
  draws: number,
  seed: number,
): Interval[] {
  const width = repeats[0]!.shifts.length / labels.length
  const ranked = repeats.map(({ logOdds, shifts }) => ({
    full: rankRows(logOdds, labels, familyOf),
    without: Array.from({ length: width }, (_, f) =>
      rankRows(
        logOdds.map((value, i) => value + shifts[i * width + f]!),
        labels,
        familyOf,
      ),
    ),
  }))
  return bootstrapIntervals(families, Math.min(draws, mostDraws), seed, (weights) => {
    const costs = new Float64Array(width)
    for (const { full, without } of ranked) {
      const auc = rocAuc(full, weights)
      without.forEach((ranking, f) => {
        costs[f]! += (auc - rocAuc(ranking, weights)) / ranked.length
      })
    }
    return costs
  })
}
