import { seededRandom } from '../../../ground/maths'
import { numberFamilies } from './folds'
import { inRanking, type RankedRows, rankByScore } from './metrics'

/** Resamples of families behind a threshold; fewer where many families make them much alike. */
const drawsFor = (families: number) => (families > 20_000 ? 50 : 200)
const drawSeed = 1
/** Share of the resamples in which a threshold must have the precision. */
const confidence = 0.5
/** A threshold that finds fewer of those who left is of no use, however precise. */
const leastRecall = 0.05

export interface ChosenThreshold {
  /** A probability at or above it counts as "will leave". At least the rate of those who left. */
  readonly threshold: number
  /** Whether the precision asked for is in reach. */
  readonly precise: boolean
}

/**
 * Of the thresholds with precision >= `precision` in at least half of the resamples of families, the
 * one with the highest F1; where none of them finds 5 % of those who left, the one with the highest F1
 * of all. Neither is below the rate of those who left: nobody of less than average risk is called.
 * It lies midway to the next lower probability, so that it does not sit on a customer.
 * @param probability of rows that the fit behind it did not see
 * @param groups family of every one of them
 * @param precision asked of those who are called, 0…1
 * @param precise where it is known already whether the precision is in reach: some of the rows alone
 * may find that it just is or just is not; they then take what comes nearest to it, or the highest F1
 */
export function chooseThreshold(
  probability: Float64Array,
  labels: Float64Array,
  groups: Int32Array,
  precision: number,
  precise?: boolean,
): ChosenThreshold {
  const positions = Int32Array.from(groups, (_, i) => i)
  const family = numberFamilies(positions, groups)
  const ranking = rankByScore(probability)
  const ranked = inRanking(ranking, labels, family.of)
  const { order } = ranking
  const lowest = (k: number) => probability[order[k]!]!
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
  const steps = stepsOf(ranked).filter(({ k }) => lowest(k) >= rate)
  const useful = steps.filter(({ recall }) => recall >= leastRecall)
  const share = precise === false ? null : preciseShare(ranked, family.count, precision)
  const shareAt = ({ k }: Step) => share?.[k] ?? 0
  const nearest = precise ? Math.max(...useful.map(shareAt)) : confidence
  const inReach = useful.filter((step) => shareAt(step) >= Math.min(confidence, nearest))
  const chosen = bestF1(share && inReach.length > 0 ? inReach : steps)
  // Where all probabilities lie below the rate, as uncalibrated ones may, the highest is taken.
  if (chosen === null) return { threshold: lowest(0), precise: false }
  const next = order[chosen.k + 1]
  const midway = next === undefined ? lowest(chosen.k) : (lowest(chosen.k) + probability[next]!) / 2
  return { threshold: Math.max(midway, rate), precise: inReach.includes(chosen) }
}

/** Calling down to position k of a ranking. */
interface Step {
  readonly k: number
  readonly recall: number
  readonly f1: number
}

/** The positions at which a threshold can lie: those that end a tie. */
function stepsOf({ labels, endsTie }: RankedRows): Step[] {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const steps: Step[] = []
  let hits = 0
  for (let k = 0; k < labels.length; k++) {
    hits += labels[k]!
    if (endsTie[k] === 1)
      steps.push({ k, recall: hits / positives, f1: (2 * hits) / (k + 1 + positives) })
  }
  return steps
}

/** The first of those with the highest F1; null for none. */
function bestF1(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>(
    (best, step) => (best === null || step.f1 > best.f1 ? step : best),
    null,
  )
}

/** Share of the resamples of families in which calling down to a position is precise, by position. */
function preciseShare(
  { labels, units, endsTie }: RankedRows,
  families: number,
  precision: number,
): Float64Array {
  const random = seededRandom(drawSeed)
  const draws = drawsFor(families)
  const weights = new Uint8Array(families)
  const times = new Uint8Array(labels.length)
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(0)
    for (let i = 0; i < families; i++) weights[Math.floor(random() * families)]!++
    let hits = 0
    let called = 0
    for (let k = 0; k < labels.length; k++) {
      const weight = weights[units[k]!]!
      called += weight
      hits += weight * labels[k]!
      if (endsTie[k] === 1 && hits > 0 && hits >= precision * called) times[k]!++
    }
  }
  return Float64Array.from(times, (count) => count / draws)
}

/** 1 where the probability reaches the threshold; nobody where there is none. */
export function decide(probability: Float64Array, threshold: number | null): Uint8Array {
  if (threshold === null) return new Uint8Array(probability.length)
  return Uint8Array.from(probability, (p) => (p >= threshold ? 1 : 0))
}
