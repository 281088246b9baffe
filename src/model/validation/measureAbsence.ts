import type { Absence } from '../../contracts/manifest'
import { type AbsenceSample, absenceCosts } from './absence'
import type { OutOfFold } from './crossValidate'
import { numberFamilies } from './folds'
import { logOddsOf } from './platt'

/**
 * What the model loses without each feature, from out-of-fold predictions.
 * @param places where, among the rows of the predictions, it is known how missing features move them
 */
export function measureAbsence(
  features: readonly string[],
  outOfFold: readonly OutOfFold[],
  places: Int32Array,
  rows: { readonly labels: Float64Array; readonly familyOf: Int32Array },
  draws: number,
  seed: number,
): readonly Absence[] {
  const family = numberFamilies(places, rows.familyOf)
  const labels = Float64Array.from(places, (place) => rows.labels[place]!)
  const repeats = outOfFold.map(
    ({ probability, missingShifts }): AbsenceSample => ({
      logOdds: logOddsOf(Float64Array.from(places, (place) => probability[place]!)),
      shifts: missingShifts,
    }),
  )
  const costs = absenceCosts(repeats, labels, family.of, family.count, draws, seed)
  return features.map((feature, f) => ({ feature, cost: costs[f]! }))
}
