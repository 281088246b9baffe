import {
  type CellValue,
  type Effect,
  type EffectStep,
  effectAt,
  type Feature,
  fewestRows,
} from '../../contracts'
import { logistic, logit } from '../../ground/maths'
import { encoded } from './inputValues'

/** One feature with another value. */
export interface Candidate {
  readonly feature: number
  readonly value: CellValue
  /** What the model's curve says of the value; null for a model without curves. */
  readonly step: EffectStep | null
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

/**
 * Other values of each lever: all categories, or whole or evenly spaced numbers within training. Values
 * that fewer than 30 training rows are like are left out: what the model says there is mostly chance.
 */
export function candidatesOf(
  features: readonly Feature[],
  own: readonly CellValue[],
  effects?: readonly Effect[],
): readonly Candidate[] {
  const levers = features.flatMap(({ role }, index) => (role === 'lever' ? [index] : []))
  const most = Math.floor(mostCandidates / Math.max(1, levers.length))
  return levers.flatMap((index) => {
    const feature = features[index]!
    const effect = effects?.[index]
    return valuesOf(feature, most)
      .filter((value) => value !== own[index])
      .map((value) => ({
        feature: index,
        value,
        step: effect ? effectAt(effect, encoded(feature, value)) : null,
      }))
      .filter(({ step }) => step === null || step.count >= fewestRows)
  })
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

/**
 * Of each feature the candidate whose risk is lowest by the near side of its interval: it is believed
 * only as far as the value's own interval is sure of it, and left out where that is no drop. The lowest
 * risk first, three at most.
 * @param probability of each candidate
 * @param before risk of the customer as in the file
 */
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
    .filter((best) => before - sureRisk(best) >= leastDrop)
    .sort((a, b) => a.probability - b.probability)
    .slice(0, mostShown)
}

/** The risk at the upper end of the interval of the value's own effect. */
const sureRisk = ({ probability, step }: BestChange) =>
  step === null ? probability : logistic(logit(probability) + Math.max(0, step.high - step.value))

function nearestOfLowest(list: readonly BestChange[], own: readonly CellValue[]): BestChange {
  const lowest = Math.min(...list.map(sureRisk))
  const distance = ({ feature, value }: BestChange) => {
    const from = own[feature]
    return typeof value === 'number' && typeof from === 'number' ? Math.abs(value - from) : 0
  }
  return list
    .filter((change) => sureRisk(change) <= lowest + equalRisk)
    .reduce((best, next) => (distance(next) < distance(best) ? next : best))
}

/** Risks of rows that differ from the customer in these values. */
export type AskRisks = (
  changes: readonly ReadonlyMap<number, CellValue>[],
) => Promise<ArrayLike<number>>

const mostRounds = 4

/**
 * The lowest risk that all levers reach together: one lever after the other takes its best value beside
 * what the others have, until nothing falls further. Exact where features do not work together.
 */
export async function lowestTogether(
  candidates: readonly Candidate[],
  before: number,
  ask: AskRisks,
): Promise<number> {
  let chosen: ReadonlyMap<number, CellValue> = new Map()
  let lowest = before
  const levers = [...new Set(candidates.map(({ feature }) => feature))]
  for (let round = 0; round < mostRounds; round++) {
    const started = lowest
    for (const lever of levers) {
      const own = candidates.filter(({ feature }) => feature === lever)
      const asked = own.map(({ feature, value }) => new Map([...chosen, [feature, value]]))
      const risks = await ask(asked)
      asked.forEach((changes, index) => {
        if (risks[index]! >= lowest) return
        lowest = risks[index]!
        chosen = changes
      })
    }
    if (levers.length < 2 || started - lowest < equalRisk) break
  }
  return lowest
}
