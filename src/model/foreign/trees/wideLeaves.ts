import type { Forest } from './forest'
import type { LeafPaths } from './leafPaths'
import { failuresOf } from './patterns'
import { shapleyWeight } from './shapleyWeight'

/**
 * Leaves with too many players for patterns in one integer: each background row is compared with
 * each explained row, player by player.
 */
export class WideLeaves {
  private readonly forest: Forest
  private readonly paths: LeafPaths
  private readonly rows: number
  /** By leaf and background row. */
  private readonly backgrounds: Uint8Array[][]

  constructor(forest: Forest, paths: LeafPaths, rows: number) {
    this.forest = forest
    this.paths = paths
    this.rows = rows
    this.backgrounds = paths.wideLeaves.map(() => [])
  }

  /** Takes one background row; returns what it adds to the mean. */
  learn(outcomes: Uint8Array): number {
    let mean = 0
    this.paths.wideLeaves.forEach((leaf, index) => {
      const failures = failuresOf(this.forest, this.paths, leaf, outcomes)
      this.backgrounds[index]!.push(failures)
      if (!failures.includes(1)) mean += leaf.value / this.rows
    })
    return mean
  }

  /** Adds the values of one row to `out` from `offset` on. */
  explain(outcomes: Uint8Array, out: Float64Array, offset: number): void {
    this.paths.wideLeaves.forEach((leaf, index) => {
      const own = failuresOf(this.forest, this.paths, leaf, outcomes)
      const value = leaf.value / this.rows
      for (const other of this.backgrounds[index]!) {
        let fromRow = 0
        let fromBackground = 0
        let isReached = true
        for (let player = 0; player < own.length && isReached; player++) {
          if (own[player] === 1 && other[player] === 1) isReached = false
          fromRow += other[player]!
          fromBackground += own[player]!
        }
        if (!isReached) continue
        for (let player = 0; player < own.length; player++) {
          const cell = offset + leaf.players[player]!
          if (other[player] === 1) out[cell]! += value * shapleyWeight(fromRow - 1, fromBackground)
          else if (own[player] === 1)
            out[cell]! -= value * shapleyWeight(fromRow, fromBackground - 1)
        }
      }
    })
  }
}
