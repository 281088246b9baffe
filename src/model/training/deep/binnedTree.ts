import type { BinnedFeature } from '../../features'
import type { ObliviousTree } from '../../terms'
import { gatherPart, type Part } from './part'

/** A question on the bins of a feature: bins up to `bin` go left. */
export interface BinnedSplit {
  readonly feature: number
  readonly bin: number
  readonly missingGoesLeft: boolean
}

/** A symmetric tree on bins; bit k of a leaf's index is set where a row goes right at splits[k]. */
export interface BinnedTree {
  readonly splits: readonly BinnedSplit[]
  /** Log-odds by leaf. */
  readonly values: Float64Array
}

/** Sets bit `level` of `leaf` for the rows that go right; `missing` is the feature's last bin. */
export function answerSplit(
  split: BinnedSplit,
  level: number,
  bins: Uint16Array,
  missing: number,
  leaf: Uint8Array,
): void {
  const { bin, missingGoesLeft } = split
  const bit = 1 << level
  if (missingGoesLeft) {
    for (let i = 0; i < leaf.length; i++) {
      const found = bins[i]!
      if (found > bin && found !== missing) leaf[i]! |= bit
    }
  } else {
    for (let i = 0; i < leaf.length; i++) if (bins[i]! > bin) leaf[i]! |= bit
  }
}

/** Adds the tree's log-odds to the scores of the part. Uses the part's `leaf` as room to work. */
export function addTree(tree: BinnedTree, features: readonly BinnedFeature[], part: Part): void {
  part.leaf.fill(0)
  tree.splits.forEach((split, level) => {
    const missing = features[split.feature]!.cuts.length + 1
    answerSplit(split, level, part.bins[split.feature]!, missing, part.leaf)
  })
  addLeafValues(tree, part)
}

/** The same for a part whose `leaf` already tells where in the tree each row stands. */
export function addLeafValues({ values }: BinnedTree, { scores, leaf }: Part): void {
  for (let i = 0; i < scores.length; i++) scores[i]! += values[leaf[i]!]!
}

/** The tree on values instead of bins, its log-odds times `scale`. */
export function toObliviousTree(
  tree: BinnedTree,
  features: readonly BinnedFeature[],
  scale: number,
): ObliviousTree {
  return {
    splits: tree.splits.map(({ feature, bin, missingGoesLeft }) => ({
      feature,
      // Between "missing" and everything else stands +infinity, which no number exceeds.
      threshold: features[feature]!.cuts[bin] ?? Number.POSITIVE_INFINITY,
      missingGoesLeft,
    })),
    values: tree.values.map((value) => scale * value),
  }
}

/** base + Σ trees for the given rows of the table. */
export function sumTrees(
  features: readonly BinnedFeature[],
  base: number,
  trees: readonly BinnedTree[],
  rows: Int32Array,
): Float64Array {
  const part = gatherPart(features, rows)
  part.scores.fill(base)
  for (const tree of trees) addTree(tree, features, part)
  return part.scores
}
