import type { Interval } from '../../../contracts'
import { quantile, seededRandom } from '../../../ground/maths'
import { finish, type Steps } from '../../../ground/pacing'

/** From so many families on an interval hardly changes from draw to draw, and draws take long. */
const manyFamilies = 20_000
const drawsOfMany = 200

/** Draws to take of those asked for. */
export function bootstrapDraws(asked: number, families: number): number {
  return families > manyFamilies ? Math.min(asked, drawsOfMany) : asked
}

/**
 * Percentile bootstrap over families (Efron & Tibshirani 1993, ch. 13; Field & Welsh 2007 for
 * clusters): whole families are drawn with replacement, so copies of one customer do not pass for
 * evidence. Draws in which a metric does not exist are left out of its interval.
 * @param measure metrics when family i takes part weights[i] times, always in the same order
 * @returns the metrics with 95 % intervals, in the order of `measure`
 */
export function bootstrapIntervals(
  families: number,
  draws: number,
  seed: number,
  measure: (weights: Uint8Array) => ArrayLike<number>,
): Interval[] {
  return finish(bootstrapSteps(families, draws, seed, measure))
}

/** The same, a draw a step. */
export function* bootstrapSteps(
  families: number,
  draws: number,
  seed: number,
  measure: (weights: Uint8Array) => ArrayLike<number>,
): Steps<Interval[]> {
  const random = seededRandom(seed)
  const weights = new Uint8Array(families).fill(1)
  const values = Array.from(measure(weights))
  const drawn = values.map(() => [] as number[])
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(0)
    for (let i = 0; i < families; i++) weights[Math.floor(random() * families)]!++
    const found = measure(weights)
    for (let metric = 0; metric < values.length; metric++) {
      if (Number.isFinite(found[metric]!)) drawn[metric]!.push(found[metric]!)
    }
    yield
  }
  return values.map((value, metric) => {
    const sorted = Float64Array.from(drawn[metric]!).sort()
    if (sorted.length === 0) return { value, low: value, high: value }
    return { value, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
  })
}
