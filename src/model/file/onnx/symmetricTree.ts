import type { AttributedTree } from '../../terms'
import type { Share, TreeEnsemble } from './treeEnsemble'

/** What the splits above a node leave open for one feature: numbers in (above, upTo], and missing. */
interface Range {
  readonly above: number
  readonly upTo: number
  readonly missing: boolean
}

const anything: Range = {
  above: Number.NEGATIVE_INFINITY,
  upTo: Number.POSITIVE_INFINITY,
  missing: true,
}

/**
 * Adds one symmetric tree as a plain one; a leaf adds to the columns of all its features. Left out
 * are splits whose answer follows from splits above, and splits that make no difference.
 */
export function addSymmetricTree(ensemble: TreeEnsemble, tree: AttributedTree): void {
  const { splits, features, shares } = tree
  const players = features.length

  const addLeaf = (pattern: number): void => {
    const added = features
      .map((target, player): Share => ({ target, weight: shares[pattern * players + player]! }))
      .filter(({ weight }) => Math.fround(weight) !== 0)
    ensemble.leaf(added.length > 0 ? added : [{ target: features[0]!, weight: 0 }])
  }

  const addLevel = (level: number, pattern: number, ranges: ReadonlyMap<number, Range>): void => {
    const split = splits[level]
    if (split === undefined) {
      addLeaf(pattern)
      return
    }
    const { feature, threshold, missingGoesLeft } = split
    const range = ranges.get(feature) ?? anything
    const left: Range = {
      above: range.above,
      upTo: Math.min(range.upTo, threshold),
      missing: range.missing && missingGoesLeft,
    }
    const right: Range = {
      above: Math.max(range.above, threshold),
      upTo: range.upTo,
      missing: range.missing && !missingGoesLeft,
    }
    const bit = 1 << level
    const goLeft = () => addLevel(level + 1, pattern, new Map(ranges).set(feature, left))
    const goRight = () => addLevel(level + 1, pattern | bit, new Map(ranges).set(feature, right))
    if (isEmpty(right)) goLeft()
    else if (isEmpty(left)) goRight()
    else if (sameBranches(tree, level, pattern)) addLevel(level + 1, pattern, ranges)
    else ensemble.split(feature, threshold, goLeft, goRight, missingGoesLeft && range.missing)
  }
  ensemble.startTree()
  addLevel(0, 0, new Map())
}

/** Minus infinity itself lies in the range that begins there. */
function isEmpty({ above, upTo, missing }: Range): boolean {
  return !missing && above >= upTo && above !== Number.NEGATIVE_INFINITY
}

/** Whether all leaves below are the same whichever way the row goes at `level`. */
function sameBranches(tree: AttributedTree, level: number, pattern: number): boolean {
  const { shares } = tree
  const players = tree.features.length
  const step = 1 << (level + 1)
  for (let leaf = pattern; leaf < 1 << tree.splits.length; leaf += step) {
    for (let player = 0; player < players; player++) {
      const left = shares[leaf * players + player]!
      const right = shares[(leaf | (step >> 1)) * players + player]!
      if (Math.fround(left) !== Math.fround(right)) return false
    }
  }
  return true
}
