import type { Absence, AbsenceMoments } from '../../../contracts'
import type { OutOfFold } from '../crossing'
import { logOddsOf, numberFamilies } from '../measures'
import { type AbsenceSample, absenceCosts } from './absence'
import { absenceMoments } from './absenceMoments'

export interface MeasuredAbsence {
  readonly costs: readonly Absence[]
  readonly moments: AbsenceMoments | null
}

/**
 * What the model loses without each feature, and what the loss without several is estimated from: by out-of-fold predictions.
 * @param places where, among the rows of the predictions, it is known how missing features move them
 */
export function measureAbsence(
  features: readonly string[],
  outOfFold: readonly OutOfFold[],
  places: Int32Array,
  rows: { readonly labels: Float64Array; readonly familyOf: Int32Array },
  draws: number,
  seed: number,
): MeasuredAbsence {
  const family = numberFamilies(places, rows.familyOf)
  const labels = Float64Array.from(places, (place) => rows.labels[place]!)
  const repeats = outOfFold.map(
    ({ probability, missingShifts }): AbsenceSample => ({
      logOdds: logOddsOf(Float64Array.from(places, (place) => probability[place]!)),
      shifts: missingShifts,
    }),
  )
  const costs = absenceCosts(repeats, labels, family.of, family.count, draws, seed)
  return {
    costs: features.map((feature, f) => ({ feature, cost: costs[f]! })),
    moments: absenceMoments(repeats, labels),
  }
}
