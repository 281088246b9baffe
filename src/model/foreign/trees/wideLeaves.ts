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
    this.compare(outcomes, (player, value) => {
      out[offset + player]! += value / this.rows
    })
  }

  /** Adds the values of one row against each background row alone, background rows × `width`. */
  explainAgainstEach(outcomes: Uint8Array, out: Float64Array, width: number): void {
    this.compare(outcomes, (player, value, row) => {
      out[row * width + player]! += value
    })
  }

  private compare(
    outcomes: Uint8Array,
    add: (player: number, value: number, backgroundRow: number) => void,
  ): void {
    this.paths.wideLeaves.forEach((leaf, index) => {
      const { players, value } = leaf
      const own = failuresOf(this.forest, this.paths, leaf, outcomes)
      this.backgrounds[index]!.forEach((other, row) => {
        if (own.some((failed, player) => failed === 1 && other[player] === 1)) return
        const fromRow = countOnes(other)
        const fromBackground = countOnes(own)
        for (let player = 0; player < own.length; player++) {
          if (other[player] === 1)
            add(players[player]!, value * shapleyWeight(fromRow - 1, fromBackground), row)
          else if (own[player] === 1)
            add(players[player]!, -value * shapleyWeight(fromRow, fromBackground - 1), row)
        }
      })
    })
  }
}

function countOnes(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0)
}
