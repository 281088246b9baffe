import type { CellValue, Feature } from '../../contracts'

/** One feature with another value. */
export interface Candidate {
  readonly feature: number
  readonly value: CellValue
}

/** What the model says of a customer who differs in one lever. */
export interface BestChange extends Candidate {
  readonly probability: number
}

/** All candidates together, so that one call answers them at once. */
const mostCandidates = 200
/** Risks closer than this count as equal: then the value nearest to the customer's own is taken. */
const equalRisk = 0.0005
/** A change that lowers the risk by less than a tenth of a percentage point is not worth a line. */
const leastDrop = 0.001
const mostShown = 3

/** Other values of each lever: all categories, or whole or evenly spaced numbers within training. */
export function candidatesOf(
  features: readonly Feature[],
  own: readonly CellValue[],
): readonly Candidate[] {
  const levers = features.flatMap(({ role }, index) => (role === 'lever' ? [index] : []))
  const most = Math.floor(mostCandidates / Math.max(1, levers.length))
  return levers.flatMap((index) =>
    valuesOf(features[index]!, most)
      .filter((value) => value !== own[index])
      .map((value) => ({ feature: index, value })),
  )
}

function valuesOf({ kind, categories, integer, training }: Feature, most: number): CellValue[] {
  if (kind === 'category') return categories.slice(0, most)
  const { min, max } = training
  if (min === null || max === null || most < 2) return []
  const whole = integer && max - min < most
  const count = whole ? max - min + 1 : most
  const spaced = Array.from({ length: count }, (_, place) => {
    const value = min + ((max - min) * place) / Math.max(1, count - 1)
    return integer ? Math.round(value) : value
  })
  return [...new Set(spaced)]
}

/** Of each feature the candidate with the lowest risk; the strongest features first, three at most. */
export function strongest(
  candidates: readonly Candidate[],
  probability: ArrayLike<number>,
  before: number,
  own: readonly CellValue[],
): readonly BestChange[] {
  const byFeature = new Map<number, BestChange[]>()
  candidates.forEach((candidate, index) => {
    const list = byFeature.get(candidate.feature) ?? []
    list.push({ ...candidate, probability: probability[index]! })
    byFeature.set(candidate.feature, list)
  })
  return [...byFeature.values()]
    .map((list) => nearestOfLowest(list, own))
    .filter((best) => before - best.probability >= leastDrop)
    .sort((a, b) => a.probability - b.probability)
    .slice(0, mostShown)
}

function nearestOfLowest(list: readonly BestChange[], own: readonly CellValue[]): BestChange {
  const lowest = Math.min(...list.map(({ probability }) => probability))
  const distance = ({ feature, value }: BestChange) => {
    const from = own[feature]
    return typeof value === 'number' && typeof from === 'number' ? Math.abs(value - from) : 0
  }
  return list
    .filter(({ probability }) => probability <= lowest + equalRisk)
    .reduce((best, next) => (distance(next) < distance(best) ? next : best))
}
