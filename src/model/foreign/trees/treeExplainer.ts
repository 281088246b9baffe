import type { Forest } from './forest'
import { findLeafPaths, type LeafPaths, patternBits } from './leafPaths'
import { addLeafShares, type LeafBackground, noBackground, withPatterns } from './leafShares'
import { PatternSlots } from './patternSlots'
import { failedPatterns, outcomesOf } from './patterns'
import { WideLeaves } from './wideLeaves'

/** Rows worked on together: their patterns and values stay in the processor's cache. */
const chunkRows = 512
/** Patterns held at a time: 16 MB. */
const patternLimit = 4_000_000

/**
 * Exact interventional Shapley values of a sum of trees (interventional TreeSHAP). A leaf's values
 * depend on a row only through which of the leaf's players lead elsewhere, so they are found once
 * for each such pattern among some rows, leaf by leaf.
 */
export class TreeExplainer {
  /** Mean of the sum over the background rows. */
  readonly base: number
  private readonly forest: Forest
  private readonly columns: number
  private readonly players: number
  private readonly paths: LeafPaths
  private readonly backgrounds: readonly LeafBackground[]
  private readonly wide: WideLeaves
  private readonly background: ArrayLike<number>
  /** Rows worked on together; fewer where there are so many leaves that memory would run short. */
  private readonly atOnce: number
  private readonly rows: number
  private readonly outcomes: Uint8Array
  private readonly failed: Int32Array

  /**
   * @param coefficients by target, with `constant` the number that is explained
   * @param playerOf player by column; several columns may be one player
   * @param background rows × columns, row-major, as the trees read it
   */
  constructor(
    forest: Forest,
    coefficients: ArrayLike<number>,
    constant: number,
    playerOf: readonly number[],
    background: ArrayLike<number>,
    rows: number,
  ) {
    this.forest = forest
    this.background = background
    this.rows = rows
    this.columns = playerOf.length
    this.players = playerOf.reduce((most, player) => Math.max(most, player), 0) + 1
    this.paths = findLeafPaths(forest, coefficients, playerOf)
    this.outcomes = new Uint8Array(forest.nodes)
    this.failed = new Int32Array(forest.nodes)
    this.wide = new WideLeaves(forest, this.paths, rows)
    this.atOnce = Math.max(
      1,
      Math.min(chunkRows, Math.floor(patternLimit / this.paths.leaves.length)),
    )
    let base = constant
    for (let target = 0; target < forest.targets; target++)
      base += coefficients[target]! * forest.base[target]!
    const { leaves } = this.paths
    const slots = new PatternSlots(rows)
    const backgrounds: LeafBackground[] = leaves.map(() => noBackground)
    for (let first = 0; first < rows; first += this.atOnce) {
      const count = Math.min(this.atOnce, rows - first)
      const patterns = this.patternsOf(background, first, count, () => {
        base += this.wide.learn(this.outcomes)
      })
      for (let index = 0; index < leaves.length; index++) {
        const from = index * count
        backgrounds[index] = withPatterns(
          backgrounds[index]!,
          patterns,
          from,
          from + count,
          1 / rows,
          slots,
        )
        for (let at = from; at < from + count; at++)
          if (patterns[at] === 0) base += leaves[index]!.value / rows
      }
    }
    this.base = base
    this.backgrounds = backgrounds
  }

  /** Leaves that a row is compared with, for judging how long an explanation takes. */
  get leaves(): number {
    return this.paths.leaves.length
  }

  /** Values of rows × columns, rows × `width` players. */
  explain(matrix: ArrayLike<number>, rows: number, width = this.players): Float64Array {
    const out = new Float64Array(rows * width)
    const { leaves } = this.paths
    const slots = new PatternSlots(this.atOnce)
    const shares = new Float64Array(chunkRows * patternBits)
    const isEmpty = new Uint8Array(chunkRows)
    for (let first = 0; first < rows; first += this.atOnce) {
      const count = Math.min(this.atOnce, rows - first)
      const patterns = this.patternsOf(matrix, first, count, (row) =>
        this.wide.explain(this.outcomes, out, row * width),
      )
      for (let index = 0; index < leaves.length; index++) {
        const { value, players } = leaves[index]!
        const background = this.backgrounds[index]!
        const many = players.length
        slots.clear()
        for (let row = 0; row < count; row++) {
          const pattern = patterns[index * count + row]!
          const known = slots.count
          const slot = slots.slotOf(pattern)
          const from = slot * many
          if (slot === known) {
            shares.fill(0, from, from + many)
            isEmpty[slot] = addLeafShares(value, background, pattern, shares, from) ? 0 : 1
          }
          if (isEmpty[slot] === 1) continue
          const to = (first + row) * width
          for (let bit = 0; bit < many; bit++) out[to + players[bit]!]! += shares[from + bit]!
        }
      }
    }
    return out
  }

  /** Values of one row of columns against each background row alone, background rows × `width`. */
  explainAgainstEach(row: ArrayLike<number>, width = this.players): Float64Array {
    const out = new Float64Array(this.rows * width)
    const { leaves } = this.paths
    this.read(row, 0)
    const failed = Int32Array.from(leaves, ({ node }) => this.failed[node]!)
    this.wide.explainAgainstEach(this.outcomes, out, width)
    const one = { failed: new Int32Array(1), share: Float64Array.of(1) }
    const shares = new Float64Array(patternBits)
    for (let first = 0; first < this.rows; first += this.atOnce) {
      const count = Math.min(this.atOnce, this.rows - first)
      const patterns = this.patternsOf(this.background, first, count)
      for (let index = 0; index < leaves.length; index++) {
        const { value, players } = leaves[index]!
        const own = failed[index]!
        for (let other = 0; other < count; other++) {
          one.failed[0] = patterns[index * count + other]!
          if ((own & one.failed[0]) !== 0) continue
          shares.fill(0)
          if (!addLeafShares(value, one, own, shares, 0)) continue
          const to = (first + other) * width
          for (let bit = 0; bit < players.length; bit++) out[to + players[bit]!]! += shares[bit]!
        }
      }
    }
    return out
  }

  /** Patterns of some rows, leaf by leaf; `onRow` is told while a row's outcomes stand. */
  private patternsOf(
    matrix: ArrayLike<number>,
    first: number,
    count: number,
    onRow: (row: number) => void = () => {},
  ): Int32Array {
    const { leaves } = this.paths
    const patterns = new Int32Array(leaves.length * count)
    for (let row = 0; row < count; row++) {
      this.read(matrix, first + row)
      for (let index = 0; index < leaves.length; index++)
        patterns[index * count + row] = this.failed[leaves[index]!.node]!
      onRow(first + row)
    }
    return patterns
  }

  private read(matrix: ArrayLike<number>, row: number): void {
    outcomesOf(this.forest, matrix, row * this.columns, this.outcomes)
    failedPatterns(this.forest, this.paths, this.outcomes, this.failed)
  }
}
