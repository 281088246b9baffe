import { type Feature, textIn } from '../../../contracts'
import { conceptsOf } from '../names'
import { distanceFromTraining } from './trainingDistribution'

/** Units that one quantity is found in, and how many of the last of a row one of each is. */
const units: readonly Readonly<Record<string, number>>[] = [
  { year: 365.25, month: 30.4375, week: 7, day: 1 },
  { day: 24, hour: 1, minute: 1 / 60 },
]

/** Factors that lie between the units of customer files. */
const factors = [7, 12, 24, 30, 52, 60, 100, 365, 1000, 1.609344].flatMap((factor) => [
  factor,
  1 / factor,
])

/** Values differ enough from training to look for a factor. */
const leastDistance = 0.15
/** What a factor may leave of the distance, as a share and at least. */
const mostLeft = 0.25
const leastLeft = 0.05
/** 99.9 % quantile of the Kolmogorov–Smirnov distance, times √n: many columns are looked at. */
const ks999 = 1.949
/** 95 % quantile of it: for what a factor leaves. */
const ks95 = 1.358
/** Fewer filled bins of training tell too little of a scale. */
const leastBins = 4

/**
 * The factor that would bring numbers of a file into the training range of a feature, or null: one
 * that a unit in the column's name tells ("стаж, лет" for months), or one between usual units after
 * which the distribution is that of training, to a quarter of the distance before.
 * @param sorted ascending, at most a few thousand
 */
export function proposeScale(
  feature: Feature,
  column: string,
  sorted: Float64Array,
): number | null {
  const { counts } = feature.training.histogram
  const before = distanceFromTraining(feature, sorted)
  if (before === null || counts.filter((count) => count > 0).length < leastBins) return null
  const named = namedFactor(feature, column)
  if (named !== null) {
    const after = distanceFromTraining(feature, sorted, named)
    return after !== null && after < before ? named : null
  }
  const chance = ks95 / Math.sqrt(sorted.length)
  if (before < leastDistance + ks999 / Math.sqrt(sorted.length)) return null
  const limit = Math.max(leastLeft, before * mostLeft) + chance
  let best: number | null = null
  let least = Math.min(limit, before / 2)
  for (const factor of factors) {
    const after = distanceFromTraining(feature, sorted, factor)
    if (after === null || after > least) continue
    least = after
    best = factor
  }
  return best
}

/** The factor that the column's name tells against the feature's unit. */
function namedFactor({ unit, name }: Feature, column: string): number | null {
  const wanted = conceptsOf(textIn(unit, 'en', ''))
  const given = conceptsOf(column)
  const own = conceptsOf(name)
  for (const family of units) {
    const to = wanted.find((concept) => Object.hasOwn(family, concept))
    const from = given.find((concept) => Object.hasOwn(family, concept) && !own.includes(concept))
    if (to === undefined || from === undefined || to === from) continue
    return Number((family[from]! / family[to]!).toPrecision(6))
  }
  return null
}
