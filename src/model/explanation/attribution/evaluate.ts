import { binOf } from '../../features'
import type { FittedModel, ObliviousTree, PairTerm } from '../../terms'
import { predictLogOdds } from '../../terms'

/**
 * Log-odds of one row of F values starting at `offset` of a row-major matrix, with the float32
 * comparisons of the exported file.
 */
export function fittedLogOdds(model: FittedModel, matrix: Float32Array, offset = 0): number {
  let sum = predictLogOdds(model, matrix, offset)
  for (const pair of model.pairs) sum += pair.values[cellOf(pair, matrix, offset)]!
  for (const tree of model.trees) sum += tree.values[leafOf(tree, matrix, offset)]!
  return sum
}

/** Index of the row's cell in the values of a pair. */
export function cellOf(
  pair: Pick<PairTerm, 'features' | 'cuts'>,
  matrix: Float32Array,
  offset: number,
): number {
  const i = binOf(pair.cuts[0], matrix[offset + pair.features[0]]!)
  const j = binOf(pair.cuts[1], matrix[offset + pair.features[1]]!)
  return i * (pair.cuts[1].length + 2) + j
}

/** Index of the row's leaf in the values of a symmetric tree. */
export function leafOf(
  tree: Pick<ObliviousTree, 'splits'>,
  matrix: Float32Array,
  offset: number,
): number {
  const { splits } = tree
  let leaf = 0
  for (let level = 0; level < splits.length; level++) {
    const { feature, threshold, missingGoesLeft } = splits[level]!
    const value = matrix[offset + feature]!
    const right = Number.isNaN(value) ? !missingGoesLeft : value > threshold
    if (right) leaf |= 1 << level
  }
  return leaf
}
