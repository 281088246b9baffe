import { type Forest, takesTrue } from './forest'
import type { Leaf, LeafPaths } from './leafPaths'

/** Which way a row goes at every inner node: 1 for the true branch. */
export function outcomesOf(
  forest: Forest,
  matrix: ArrayLike<number>,
  offset: number,
  out: Uint8Array,
): void {
  const { nodes, column } = forest
  for (let node = 0; node < nodes; node++) {
    const at = column[node]!
    if (at >= 0) out[node] = takesTrue(forest, node, matrix[offset + at]!) ? 1 : 0
  }
}

/**
 * For every node the players of its path with an answer that leads elsewhere, as bits. Players from
 * `patternBits` on are not told apart; their leaves use `failuresOf`.
 */
export function failedPatterns(
  forest: Forest,
  paths: LeafPaths,
  outcomes: Uint8Array,
  out: Int32Array,
): void {
  const { nodes, parent, isTrueBranch } = forest
  const { bit } = paths
  for (let node = 0; node < nodes; node++) {
    const above = parent[node]!
    if (above < 0) out[node] = 0
    else
      out[node] =
        outcomes[above] === isTrueBranch[node] ? out[above]! : out[above]! | (1 << bit[node]!)
  }
}

/** The same for one leaf with any number of players: 1 for each that leads elsewhere. */
export function failuresOf(
  forest: Forest,
  paths: LeafPaths,
  leaf: Leaf,
  outcomes: Uint8Array,
): Uint8Array {
  const failures = new Uint8Array(leaf.players.length)
  for (let node = leaf.node; forest.parent[node]! >= 0; node = forest.parent[node]!)
    if (outcomes[forest.parent[node]!] !== forest.isTrueBranch[node]) failures[paths.bit[node]!] = 1
  return failures
}
