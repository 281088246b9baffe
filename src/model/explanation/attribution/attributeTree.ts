import type { AttributedTree, ObliviousTree } from '../../terms'
import type { BackgroundColumns } from './background'
import { shapleyWeights } from './shapleyWeights'

/**
 * The Shapley vector of every leaf of a symmetric tree. A leaf fixes the whole pattern of answers,
 * so the vector is a constant of the leaf; the background enters only through the share of its rows
 * in each of the 2^levels patterns. A feature asked about on several levels is one player.
 * @param scale factor on all shares
 * @returns the tree's mean over the background before scaling, and the shares
 */
export function attributeTree(
  tree: ObliviousTree,
  background: BackgroundColumns,
  scale: number,
): { readonly mean: number; readonly attributed: AttributedTree } {
  const { splits } = tree
  const features = [...new Set(splits.map(({ feature }) => feature))].sort((a, b) => a - b)
  const players = features.length
  const coalitions = 1 << players
  const patterns = 1 << splits.length
  const bitsOf = coalitionBits(tree, features)
  const worth = coalitionWorths(tree, patternShares(tree, background), bitsOf)
  const weights = shapleyWeights(players)
  const shares = new Float64Array(patterns * players)
  for (let coalition = 0; coalition < coalitions; coalition++) {
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player)
      if (joined === coalition) continue
      const weight = scale * weights[popCount(coalition)]!
      for (let pattern = 0; pattern < patterns; pattern++) {
        const gained =
          worth[joined * patterns + (pattern & bitsOf[joined]!)]! -
          worth[coalition * patterns + (pattern & bitsOf[coalition]!)]!
        shares[pattern * players + player]! += weight * gained
      }
    }
  }
  return { mean: worth[0]!, attributed: { splits, features, shares } }
}

/** Bits of the pattern that a coalition of players fixes. */
function coalitionBits(tree: ObliviousTree, features: readonly number[]): Int32Array {
  const bits = new Int32Array(1 << features.length)
  for (let coalition = 0; coalition < bits.length; coalition++) {
    tree.splits.forEach((split, level) => {
      if ((coalition >> features.indexOf(split.feature)) & 1) bits[coalition]! |= 1 << level
    })
  }
  return bits
}

/**
 * E tree(x on the coalition, Z elsewhere), at [coalition][pattern of x on the coalition's bits].
 * The shares of the patterns are summed over the coalition's own bits first, so a coalition costs
 * 2^levels products whatever its size.
 */
function coalitionWorths(
  tree: ObliviousTree,
  share: Float64Array,
  bitsOf: Int32Array,
): Float64Array {
  const patterns = share.length
  const worth = new Float64Array(bitsOf.length * patterns)
  const elsewhere = new Float64Array(patterns)
  for (let coalition = 0; coalition < bitsOf.length; coalition++) {
    const fixed = bitsOf[coalition]!
    elsewhere.fill(0)
    for (let pattern = 0; pattern < patterns; pattern++)
      elsewhere[pattern & ~fixed]! += share[pattern]!
    for (let pattern = 0; pattern < patterns; pattern++) {
      const weight = elsewhere[pattern & ~fixed]!
      worth[coalition * patterns + (pattern & fixed)]! += weight * tree.values[pattern]!
    }
  }
  return worth
}

/** Share of the background rows that answer with each pattern. */
function patternShares(tree: ObliviousTree, background: BackgroundColumns): Float64Array {
  const { rows, columns, weights } = background
  const pattern = new Uint8Array(rows)
  tree.splits.forEach(({ feature, threshold, missingGoesLeft }, level) => {
    const column = columns[feature]!
    const bit = 1 << level
    for (let row = 0; row < rows; row++) {
      const value = column[row]!
      const right = Number.isNaN(value) ? !missingGoesLeft : value > threshold
      if (right) pattern[row]! |= bit
    }
  })
  const share = new Float64Array(1 << tree.splits.length)
  for (let row = 0; row < rows; row++) share[pattern[row]!]! += weights[row]!
  return share
}

function popCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
