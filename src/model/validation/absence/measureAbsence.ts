import type { Absence, AbsenceMoments } from '../../../contracts'
import type { TrainingFeature } from '../../features'
import type { OutOfFold } from '../crossing'
import { logOddsOf, numberFamilies } from '../measures'
import { type AbsenceSample, absenceCosts } from './absence'
import { absenceMoments } from './absenceMoments'

export interface MeasuredAbsence {
  readonly costs: readonly Absence[]
  readonly moments: AbsenceMoments | null
}

/** What a file may lack, and the features that are then missing. */
interface Absent {
  readonly name: string
  readonly features: readonly number[]
}

/** Every feature, and every date with all that is derived from it. */
function absentOnes(features: readonly TrainingFeature[]): Absent[] {
  const ofDate = new Map<string, number[]>()
  features.forEach((feature, f) => {
    const derived = feature.kind === 'number' ? feature.derived : undefined
    for (const date of [derived?.from, derived?.to])
      if (date != null) ofDate.set(date, [...(ofDate.get(date) ?? []), f])
  })
  const dates = Array.from(ofDate, ([name, of]) => ({ name, features: of }))
  return [...features.map(({ name }, f) => ({ name, features: [f] })), ...dates]
}

/** How far the log-odds move without each: a sum of shifts, exact where no term has two of its features. */
function shiftsWithout(
  absent: readonly Absent[],
  { logOdds, shifts }: AbsenceSample,
): AbsenceSample {
  const rows = logOdds.length
  const width = shifts.length / rows
  const summed = new Float32Array(rows * absent.length)
  for (let row = 0; row < rows; row++)
    absent.forEach(({ features }, at) => {
      summed[row * absent.length + at] = features.reduce(
        (sum, f) => sum + shifts[row * width + f]!,
        0,
      )
    })
  return { logOdds, shifts: summed }
}

/**
 * What the model loses without each feature and each date, and what the loss without several is
 * estimated from: by out-of-fold predictions.
 * @param places where, among the rows of the predictions, it is known how missing features move them
 */
export function measureAbsence(
  features: readonly TrainingFeature[],
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
  const absent = absentOnes(features)
  const without = repeats.map((repeat) => shiftsWithout(absent, repeat))
  const costs = absenceCosts(without, labels, family.of, family.count, draws, seed)
  return {
    costs: absent.map(({ name }, at) => ({ feature: name, cost: costs[at]! })),
    moments: absenceMoments(repeats, labels),
  }
}
