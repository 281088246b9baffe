import { seededRandom, shuffle } from '../../../ground/maths'
import { type BinnedFeature, binCount } from '../../features'
import { numberFamilies } from '../../validation'
import type { OnRound } from '../boosting'
import { labelsOf, meanLogLoss, refreshGradients, startingLogOdds } from '../loss'
import { addLeafValues, addTree, type BinnedTree } from './binnedTree'
import { treeGrower } from './growTree'
import { gatherPart } from './part'
import type { DeepSettings, Growth } from './settings'

/** A boosted sum of symmetric trees. */
export interface BoostedTrees {
  readonly intercept: number
  readonly trees: readonly BinnedTree[]
  /** Mean log loss on the held-out rows. */
  readonly loss: number
}

/**
 * Gradient boosting of symmetric trees for the logistic loss (Friedman 2001, with the tree shape of
 * Prokhorenkova et al. 2018). Each tree learns from a share of the families and of the features.
 * Stops when the loss on `heldOut` no longer falls and returns the trees of the best round; without
 * held-out rows it goes on to the last round.
 * @param onRound told the held-out loss at the start and after every round
 */
export function boostTrees(
  features: readonly BinnedFeature[],
  target: Int8Array,
  groups: Int32Array,
  train: Int32Array,
  heldOut: Int32Array,
  growth: Growth,
  seed: number,
  settings: Omit<DeepSettings, 'growths'>,
  onRound?: OnRound,
): BoostedTrees {
  const inside = gatherPart(features, train)
  const outside = gatherPart(features, heldOut)
  const labels = labelsOf(target, train)
  const labelsOutside = labelsOf(target, heldOut)
  const gradient = new Float64Array(train.length)
  const hessian = new Float64Array(train.length)
  const binCounts = features.map(binCount)
  const grow = treeGrower(binCounts, inside, { ...growth, learningRate: settings.learningRate })
  const random = seededRandom(seed)
  const rowShare = Math.min(growth.rowShare, settings.rowLimit / train.length)
  const sampleRows = rowSampler(numberFamilies(train, groups), rowShare, random)
  const sampleFeatures = featureSampler(features.length, settings, random)

  const intercept = startingLogOdds(labels)
  inside.scores.fill(intercept)
  outside.scores.fill(intercept)
  const trees: BinnedTree[] = []
  let loss = meanLogLoss(outside.scores, labelsOutside)
  let best = 0
  onRound?.(0, loss)
  while (trees.length < settings.maxRounds && trees.length - best < settings.patience) {
    refreshGradients(inside.scores, labels, gradient, hessian)
    const tree = grow(sampleRows(), sampleFeatures(), gradient, hessian)
    if (tree === null) break
    trees.push(tree)
    addLeafValues(tree, inside)
    addTree(tree, features, outside)
    const next = meanLogLoss(outside.scores, labelsOutside)
    onRound?.(trees.length, next)
    if (next < loss || outside.size === 0) {
      loss = next
      best = trees.length
    }
  }
  return { intercept, trees: trees.slice(0, best), loss }
}

/** Draws the rows of a random share of the families, in order. */
function rowSampler(
  family: { readonly of: Int32Array; readonly count: number },
  share: number,
  random: () => number,
): () => Int32Array {
  const drawn = new Uint8Array(family.count)
  const rows = new Int32Array(family.of.length)
  return () => {
    for (let number = 0; number < drawn.length; number++) drawn[number] = random() < share ? 1 : 0
    let count = 0
    for (let row = 0; row < rows.length; row++)
      if (drawn[family.of[row]!] === 1) rows[count++] = row
    return rows.subarray(0, count)
  }
}

/** Draws a random share of the features. */
function featureSampler(
  count: number,
  { featureShare, fewestFeatures }: Pick<DeepSettings, 'featureShare' | 'fewestFeatures'>,
  random: () => number,
): () => Int32Array {
  const features = Int32Array.from({ length: count }, (_, feature) => feature)
  const size = Math.min(count, Math.max(fewestFeatures, Math.round(featureShare * count)))
  return () => {
    shuffle(features, random)
    return features.subarray(0, size)
  }
}
