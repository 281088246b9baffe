import { Agreement } from './agreement'
import { ChancePairs, singlesOut } from './chance'
import { type ComparableRows, surpriseSteps } from './comparableRows'
import { mostDiffering, RowComparison } from './rowComparison'

/** Pairs that must be known before they tell how copies differ. */
const fewestKnown = 50
/** Share of equal cells taken to be equal before any are known, and how many pairs that counts as. */
const firstGuess = 0.9

/**
 * Weighs pairs of rows by how many that are as alike chance would give: at first any columns may
 * differ alike; once copies are known, a difference counts by how rare it is in that column among
 * them (Fellegi and Sunter 1969).
 */
export class PairWeights {
  private readonly comparison: RowComparison
  private readonly chance: ChancePairs

  constructor(
    private readonly table: ComparableRows,
    /** Of copies that are known. */
    private readonly known = new Agreement(table),
  ) {
    this.comparison = new RowComparison(table)
    this.chance = new ChancePairs(table, mostDiffering(table.width))
  }

  /** Weights of pairs in another table of the same columns, with what was learned here. */
  on(table: ComparableRows): PairWeights {
    return new PairWeights(table, this.known)
  }

  /** Log of the number of pairs that chance makes so alike; null for a pair that is not alike. */
  byChance(a: number, b: number): number | null {
    const { comparison, table, chance } = this
    if (!comparison.alike(a, b)) return null
    const { differing, surprise } = comparison
    return singlesOut(table.rows, surprise) ? chance.logExpectedPairs(differing, surprise) : null
  }

  /** Learns from a pair that is the same customer. */
  learn(a: number, b: number): void {
    this.known.learn(a, b)
  }

  /**
   * The same by what was learned of copies, where that is less: a bound on it. Null while too few are known.
   */
  byCopies(): ((a: number, b: number) => number | null) | null {
    const { pairs, present, equal } = this.known
    if (pairs < fewestKnown) return null
    const { width, codes, surprise, rows } = this.table
    const share = equal.map((count, j) => (count + firstGuess) / (present[j]! + 1))
    const whenEqual = share.map(Math.log)
    const whenDifferent = share.map((each) => Math.log(1 - each))
    const logPairs = 2 * Math.log(rows) - Math.LN2
    return (a, b) => {
      const byChance = this.byChance(a, b)
      if (byChance === null) return null
      let weight = 0
      for (let j = 0; j < width; j++) {
        const [left, right] = [a * width + j, b * width + j]
        if (codes[left]! < 0 || codes[right]! < 0) continue
        if (codes[left] !== codes[right]) weight += whenDifferent[j]!
        else weight += Math.min(surprise[left]!, surprise[right]!) / surpriseSteps + whenEqual[j]!
      }
      // A likelihood ratio of w or more comes by chance with probability e^−w at most.
      return Math.min(byChance, logPairs - weight)
    }
  }
}
