import { precisionTarget } from '../../../contracts'
import { seededRandom } from '../../../ground/maths'
import { numberFamilies } from './folds'
import { inRanking, type RankedRows, rankByScore } from './metrics'

/** Resamples of families behind a threshold; fewer where many families make them much alike. */
const drawsFor = (families: number) => (families > 20_000 ? 50 : 200)
const drawSeed = 1
/**
 * Share of the resamples that let the threshold be this low. The lowest threshold that is precise
 * enough in one sample is so partly by luck, and misses the precision on new customers half the
 * time; a little above one half is the margin against that.
 */
const confidence = 0.6

/**
 * The threshold with the highest recall at precision >= `precisionTarget`, with a margin for new
 * customers: families are drawn with replacement, and the threshold is as low as 60 % of the draws
 * allow. Where precision is out of reach it is the one with the highest F1. It lies midway to the
 * next lower probability, so that it does not sit on a customer. A probability at or above it counts
 * as "will leave".
 * @param probability of rows that the fit behind it did not see
 * @param groups family of every one of them
 */
export function chooseThreshold(
  probability: Float64Array,
  labels: Float64Array,
  groups: Int32Array,
): number {
  const positions = Int32Array.from(groups, (_, i) => i)
  const family = numberFamilies(positions, groups)
  const ranking = rankByScore(probability)
  const ranked = inRanking(ranking, labels, family.of)
  const precise = lastPreciseOfDraws(ranked, family.count)
  const chosen = precise >= 0 ? precise : bestF1(ranked)
  const { order } = ranking
  const lowestCalled = probability[order[chosen]!]!
  const next = order[chosen + 1]
  return next === undefined ? lowestCalled : (lowestCalled + probability[next]!) / 2
}

/** Where the draws put the last customer to call, at the given confidence; -1 for nobody. */
function lastPreciseOfDraws(ranked: RankedRows, families: number): number {
  const random = seededRandom(drawSeed)
  const draws = drawsFor(families)
  const weights = new Uint8Array(families)
  const last = new Int32Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(0)
    for (let i = 0; i < families; i++) weights[Math.floor(random() * families)]!++
    last[draw] = lastPrecise(ranked, weights)
  }
  return last.sort()[Math.floor(draws * (1 - confidence))]!
}

/** The last position down to which the precision is reached; -1 if there is none. */
function lastPrecise({ labels, units, endsTie }: RankedRows, weights: Uint8Array): number {
  let hits = 0
  let called = 0
  let last = -1
  for (let k = 0; k < labels.length; k++) {
    const weight = weights[units[k]!]!
    called += weight
    hits += weight * labels[k]!
    if (endsTie[k] === 1 && hits > 0 && hits / called >= precisionTarget) last = k
  }
  return last
}

function bestF1({ labels, endsTie }: RankedRows): number {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  let hits = 0
  let best = 0
  let bestValue = -1
  for (let k = 0; k < labels.length; k++) {
    hits += labels[k]!
    const value = (2 * hits) / (k + 1 + positives)
    if (endsTie[k] === 0 || value <= bestValue) continue
    bestValue = value
    best = k
  }
  return best
}

/** 1 where the probability reaches the threshold. */
export function decide(probability: Float64Array, threshold: number): Uint8Array {
  return Uint8Array.from(probability, (p) => (p >= threshold ? 1 : 0))
}
