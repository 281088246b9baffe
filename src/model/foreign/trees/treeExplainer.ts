import type { Forest } from './forest'
import { findLeafPaths, type Leaf, type LeafPaths } from './leafPaths'
import { type LeafBackground, leafShares } from './leafShares'
import { failedPatterns, failuresOf, outcomesOf } from './patterns'
import { shapleyWeight } from './shapleyWeight'

/** Leaves with at most this many players keep their answers in an array instead of a map. */
const denseBits = 8

/** Numbers kept for later rows; beyond that patterns not met before are worked out each time. */
const roomForAnswers = 4_000_000

/** Answers of one leaf by the pattern of the row; null where the row and it have nothing to share. */
type Known = Map<number, Float64Array | null> | (Float64Array | null | undefined)[]

/**
 * Exact interventional Shapley values of a sum of trees (interventional TreeSHAP). A leaf's values
 * depend on a row only through which of the leaf's players lead elsewhere, so they are found once
 * for each pattern that occurs and looked up afterwards.
 */
export class TreeExplainer {
  /** Mean of the sum over the background rows. */
  readonly base: number
  private readonly forest: Forest
  private readonly paths: LeafPaths
  private readonly backgrounds: readonly LeafBackground[]
  private readonly wideBackgrounds: readonly (readonly Uint8Array[])[]
  private readonly known: readonly Known[]
  private readonly outcomes: Uint8Array
  private readonly failed: Int32Array
  private readonly rows: number
  private room = roomForAnswers

  /**
   * @param coefficients by target, with `constant` the number that is explained
   * @param playerOf player by column; several columns may be one player
   * @param background rows × columns, row-major, as the trees read it
   */
  constructor(
    forest: Forest,
    coefficients: ArrayLike<number>,
    constant: number,
    playerOf: ArrayLike<number>,
    background: ArrayLike<number>,
    rows: number,
  ) {
    const columns = playerOf.length
    this.forest = forest
    this.rows = rows
    this.paths = findLeafPaths(forest, coefficients, playerOf)
    this.outcomes = new Uint8Array(forest.nodes)
    this.failed = new Int32Array(forest.nodes)
    const counts = this.paths.leaves.map(() => new Map<number, number>())
    const wide = this.paths.wideLeaves.map(() => [] as Uint8Array[])
    let base = constant
    for (let target = 0; target < forest.targets; target++)
      base += coefficients[target]! * forest.base[target]!
    for (let row = 0; row < rows; row++) {
      this.read(background, row * columns)
      this.paths.leaves.forEach(({ node, value }, index) => {
        const pattern = this.failed[node]!
        const known = counts[index]!
        known.set(pattern, (known.get(pattern) ?? 0) + 1)
        if (pattern === 0) base += value / rows
      })
      this.paths.wideLeaves.forEach((leaf, index) => {
        const failures = failuresOf(forest, this.paths, leaf, this.outcomes)
        wide[index]!.push(failures)
        if (!failures.includes(1)) base += leaf.value / rows
      })
    }
    this.base = base
    this.backgrounds = counts.map((count) => ({
      failed: Int32Array.from(count.keys()),
      share: Float64Array.from(count.values(), (each) => each / rows),
    }))
    this.wideBackgrounds = wide
    this.known = this.paths.leaves.map(({ players }) =>
      players.length <= denseBits ? [] : new Map(),
    )
  }

  /** Adds the values of one row starting at `offset` to `out`, one a player. */
  explain(matrix: ArrayLike<number>, offset: number, out: Float64Array): void {
    this.read(matrix, offset)
    const { leaves, wideLeaves } = this.paths
    for (let index = 0; index < leaves.length; index++) {
      const leaf = leaves[index]!
      const shares = this.sharesOf(index, leaf, this.failed[leaf.node]!)
      if (shares === null) continue
      const { players } = leaf
      for (let bit = 0; bit < players.length; bit++) out[players[bit]!]! += shares[bit]!
    }
    wideLeaves.forEach((leaf, index) => {
      this.addWide(leaf, this.wideBackgrounds[index]!, out)
    })
  }

  private read(matrix: ArrayLike<number>, offset: number): void {
    outcomesOf(this.forest, matrix, offset, this.outcomes)
    failedPatterns(this.forest, this.paths, this.outcomes, this.failed)
  }

  private sharesOf(index: number, leaf: Leaf, failed: number): Float64Array | null {
    const known = this.known[index]!
    const found = known instanceof Map ? known.get(failed) : known[failed]
    if (found !== undefined) return found
    const shares = leafShares(leaf, this.backgrounds[index]!, failed)
    if (this.room > 0) {
      this.room -= shares?.length ?? 1
      if (known instanceof Map) known.set(failed, shares)
      else known[failed] = shares
    }
    return shares
  }

  private addWide(leaf: Leaf, background: readonly Uint8Array[], out: Float64Array): void {
    const own = failuresOf(this.forest, this.paths, leaf, this.outcomes)
    for (const other of background) {
      let fromRow = 0
      let fromBackground = 0
      let reached = true
      for (let player = 0; player < own.length && reached; player++) {
        if (own[player]! === 1 && other[player]! === 1) reached = false
        fromRow += other[player]!
        fromBackground += own[player]!
      }
      if (!reached || fromRow + fromBackground === 0) continue
      const value = leaf.value / this.rows
      for (let player = 0; player < own.length; player++) {
        if (other[player] === 1)
          out[leaf.players[player]!]! += value * shapleyWeight(fromRow - 1, fromBackground)
        else if (own[player] === 1)
          out[leaf.players[player]!]! -= value * shapleyWeight(fromRow, fromBackground - 1)
      }
    }
  }
}
