import { derivedSeed } from '../../../ground/maths'
import type { BinnedFeature } from '../../features'
import { groupedParts, splitRows } from '../../validation'
import type { CurveRecorder } from '../boosting'
import { sumTrees } from './binnedTree'
import { boostTrees } from './boostTrees'
import type { DeepSettings, Growth } from './settings'

export interface ChosenGrowth {
  readonly growth: Growth
  /** Mean number of rounds after which the held-out loss was lowest. */
  readonly rounds: number
  /** For rows[i]: log-odds from the trees that held its family out. */
  readonly heldOut: Float64Array
}

/** One growth in the running. */
interface Candidate {
  readonly growth: Growth
  readonly heldOut: Float64Array
  loss: number
  rounds: number
}

/**
 * Deals the families to parts and boosts on all parts but one, stopping early on that one, for each
 * part and growth. A growth that falls behind is not tried on the parts that remain.
 * @param onBag awaited before every part
 * @param curves gets one curve a part and growth
 */
export async function chooseGrowth(
  features: readonly BinnedFeature[],
  target: Int8Array,
  groups: Int32Array,
  rows: Int32Array,
  seed: number,
  settings: DeepSettings,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<ChosenGrowth> {
  const { bags, growths, tolerance } = settings
  const part = groupedParts(rows, target, groups, bags, seed)
  let candidates = growths.map(
    (growth): Candidate => ({ growth, heldOut: new Float64Array(rows.length), loss: 0, rounds: 0 }),
  )
  for (let bag = 0; bag < bags; bag++) {
    await onBag()
    const { inside, outside } = splitRows(rows, part, bag)
    const bagSeed = derivedSeed(seed, bag)
    for (const candidate of candidates) {
      const { growth, heldOut } = candidate
      const fitted = [outside, inside, growth, bagSeed, settings, curves.begin()] as const
      const sum = boostTrees(features, target, groups, ...fitted)
      candidate.loss += (sum.loss * inside.length) / rows.length
      candidate.rounds += sum.trees.length / bags
      const predicted = sumTrees(features, sum.intercept, sum.trees, inside)
      let next = 0
      for (let i = 0; i < rows.length; i++) if (part[i] === bag) heldOut[i] = predicted[next++]!
    }
    const lowest = lowestLoss(candidates).loss
    candidates = candidates.filter(({ loss }) => loss <= lowest * (1 + tolerance))
  }
  const { growth, rounds, heldOut } = lowestLoss(candidates)
  return { growth, rounds: Math.round(rounds), heldOut }
}

/** @throws RangeError where there is no candidate */
function lowestLoss(candidates: readonly Candidate[]): Candidate {
  const [first, ...others] = candidates
  if (first === undefined) throw new RangeError('no growth to try')
  return others.reduce((best, candidate) => (candidate.loss < best.loss ? candidate : best), first)
}
