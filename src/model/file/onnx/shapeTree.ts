import type { Shape } from '../../terms'
import type { TreeEnsemble } from './treeEnsemble'

/** Whether the shape can add anything to a prediction. */
export function isUsed(shape: Shape): boolean {
  return shape.missing !== 0 || shape.values.some((value) => value !== 0)
}

/**
 * Adds one balanced tree whose leaves give the shape of `feature` to output column `feature`.
 *
 * Missing values take the false branch everywhere and so arrive at the last bin; there a split at
 * +infinity, true for every number, sends them on to a leaf of their own.
 */
export function addShapeTree(ensemble: TreeEnsemble, shape: Shape, feature: number): void {
  const { cuts, values } = shape
  const leaf = (weight: number) => ensemble.leaf([{ target: feature, weight }])
  const addBins = (first: number, last: number): void => {
    if (first < last) {
      const cut = (first + last) >>> 1
      ensemble.split(
        feature,
        cuts[cut]!,
        () => addBins(first, cut),
        () => addBins(cut + 1, last),
      )
    } else if (first < cuts.length) leaf(values[first]!)
    else
      ensemble.split(
        feature,
        Number.POSITIVE_INFINITY,
        () => leaf(values[first]!),
        () => leaf(shape.missing),
      )
  }
  ensemble.startTree()
  addBins(0, cuts.length)
}
