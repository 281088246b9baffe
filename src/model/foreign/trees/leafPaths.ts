import type { Forest } from './forest'

/** Bits that fit into one integer; leaves with more players on their path are counted row by row. */
export const patternBits = 31

/** One leaf and the players whose answers lead to it, each once, in order from the root. */
export interface Leaf {
  readonly node: number
  readonly value: number
  readonly players: Int32Array
}

/** The forest seen from its leaves, for players that own one or several columns each. */
export interface LeafPaths {
  /** Position, among the players of its path, of the player that the parent of a node asks. */
  readonly bit: Uint16Array
  /** Leaves that add anything, with at most `patternBits` players. */
  readonly leaves: readonly Leaf[]
  /** Those with more. */
  readonly wideLeaves: readonly Leaf[]
}

/**
 * Finds the players of every leaf.
 * @param coefficients by target: a leaf's value is the sum of its weights times these
 * @param playerOf player by column
 */
export function findLeafPaths(
  forest: Forest,
  coefficients: ArrayLike<number>,
  playerOf: ArrayLike<number>,
): LeafPaths {
  const { nodes, parent, column, weights, targets } = forest
  const bit = new Uint16Array(nodes)
  const leaves: Leaf[] = []
  const wideLeaves: Leaf[] = []
  // Players of the path to each inner node, its own included. Children share the list of their
  // parent until one of them needs a player more.
  const asked: (readonly number[])[] = []
  for (let node = 0; node < nodes; node++) {
    const above = parent[node]! < 0 ? [] : asked[parent[node]!]!
    if (parent[node]! >= 0) bit[node] = above.indexOf(playerOf[column[parent[node]!]!]!)
    if (column[node]! >= 0) {
      const player = playerOf[column[node]!]!
      asked[node] = above.includes(player) ? above : [...above, player]
      continue
    }
    let value = 0
    for (let target = 0; target < targets; target++)
      value += weights[node * targets + target]! * coefficients[target]!
    if (value === 0) continue
    const list = above.length > patternBits ? wideLeaves : leaves
    list.push({ node, value, players: Int32Array.from(above) })
  }
  return { bit, leaves, wideLeaves }
}
