import { derivedSeed } from '../../../ground/maths'
import { type BinnedFeature, binOf } from '../../features'
import type { ObliviousTree } from '../../terms'
import type { CurveRecorder } from '../boosting'
import { type BinnedTree, sumTrees, toObliviousTree } from './binnedTree'
import { boostTrees } from './boostTrees'
import { chooseGrowth } from './chooseGrowth'
import type { DeepSettings, Growth } from './settings'

/** base + Σ trees in log-odds, not calibrated; the rest of a FittedModel is empty. */
export interface DeepFit {
  readonly base: number
  readonly trees: readonly ObliviousTree[]
  /** For rows[i]: log-odds from the trees that held its family out. */
  readonly heldOut: Float64Array
  readonly growth: Growth
}

/**
 * Fits symmetric trees in two steps. First `chooseGrowth` finds how to grow them and for how many
 * rounds, across families. Then the mean of a few sums boosted on all rows is the fit.
 * @param features binned by cuts learned from `rows` only
 * @param groups family of every row of the table
 * @param onBag awaited `settings.bags + settings.refits` times: progress and cancelling
 * @param curves gets the curves of the search for rounds
 */
export async function fitDeep(
  features: readonly BinnedFeature[],
  target: Int8Array,
  groups: Int32Array,
  rows: Int32Array,
  seed: number,
  settings: DeepSettings,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<DeepFit> {
  const chosen = await chooseGrowth(features, target, groups, rows, seed, settings, onBag, curves)
  const { growth, rounds, heldOut } = chosen
  const { bags, refits } = settings
  const toTheEnd = { ...settings, maxRounds: rounds, patience: Number.POSITIVE_INFINITY }
  const nobody = new Int32Array(0)
  const trees: ObliviousTree[] = []
  let base = 0
  for (let refit = 0; refit < refits; refit++) {
    await onBag()
    const refitSeed = derivedSeed(seed, bags + refit)
    const sum = boostTrees(features, target, groups, rows, nobody, growth, refitSeed, toTheEnd)
    base += sum.intercept / refits
    for (const tree of sum.trees) trees.push(toObliviousTree(tree, features, 1 / refits))
  }
  return { base, trees, heldOut, growth }
}

/** Log-odds of the given rows of the table under a fit to the same features. */
export function predictDeep(
  features: readonly BinnedFeature[],
  fit: Pick<DeepFit, 'base' | 'trees'>,
  rows: Int32Array,
): Float64Array {
  const trees = fit.trees.map(
    ({ splits, values }): BinnedTree => ({
      splits: splits.map(({ feature, threshold, missingGoesLeft }) => ({
        feature,
        bin: binOf(features[feature]!.cuts, threshold),
        missingGoesLeft,
      })),
      values,
    }),
  )
  return sumTrees(features, fit.base, trees, rows)
}
