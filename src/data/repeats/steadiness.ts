import { Agreement, ChancePairs, type ComparableRows, RowComparison, singlesOut } from './compared'
import type { UnionFind } from './unionFind'

/** Of the columns two rows share, at most this part may differ for them to be looked at here. */
const differingShare = 0.4
/** So many pairs that are no copies may be among those learned from. */
const mostFalse = 5
const fewestPairs = 50
/** Agreement above chance, 0 none and 1 full: a column with less is no property of a customer. */
const leastAgreement = 0.15
/** Part of the copies that must differ in too many columns for any to be left out. */
const leastLost = 0.01
/** At most this part of the columns is left out, so that enough are left to know a customer by. */
const mostLeftOut = 1 / 3

/**
 * Learns in which columns copies agree no more often than strangers do: noise, or what changes from
 * row to row. Copies are told by the other columns, so more may differ here than elsewhere.
 */
export class Steadiness {
  private readonly comparison: RowComparison
  private readonly chance: ChancePairs
  private readonly copies: Agreement
  /** Pairs that differ in too many columns to be joined. */
  private unlike = 0

  constructor(
    private readonly table: ComparableRows,
    /** Joins the rows that were learned from, each pair of families once. */
    private readonly families: UnionFind,
  ) {
    this.comparison = new RowComparison(table, differingShare)
    this.chance = new ChancePairs(table, Math.floor(differingShare * table.width))
    this.copies = new Agreement(table)
  }

  /** Learns from a pair that is the same customer. */
  learn(a: number, b: number): void {
    if (this.families.join(a, b)) this.copies.learn(a, b)
  }

  /** Learns from a pair that differs in too many columns to be joined, where chance does not explain it. */
  tryUnlike(a: number, b: number): void {
    const { comparison, chance, table, families } = this
    if (families.find(a) === families.find(b) || !comparison.alike(a, b)) return
    const { differing, surprise } = comparison
    if (!singlesOut(table.rows, surprise)) return
    if (chance.logExpectedPairs(differing, surprise) > Math.log(mostFalse)) return
    this.learn(a, b)
    this.unlike++
  }

  /** Names of the columns in which copies agree no more often than strangers, where copies are lost by them. */
  unsteady(): string[] {
    const { table, unlike } = this
    const { pairs, present, equal } = this.copies
    if (pairs < fewestPairs || unlike < leastLost * pairs) return []
    const names = table.columns.flatMap(({ name }, j) => {
      if (present[j]! < fewestPairs) return []
      const chance = chanceAgreement(table, j)
      return equal[j]! / present[j]! - chance < leastAgreement * (1 - chance) ? [name] : []
    })
    return names.length <= mostLeftOut * table.width ? names : []
  }
}

/** Probability that two rows agree in a column. */
function chanceAgreement({ rows, width, codes }: ComparableRows, column: number): number {
  const counts = new Map<number, number>()
  let present = 0
  for (let row = 0; row < rows; row++) {
    const code = codes[row * width + column]!
    if (code < 0) continue
    counts.set(code, (counts.get(code) ?? 0) + 1)
    present++
  }
  let alike = 0
  for (const count of counts.values()) alike += (count / present) ** 2
  return alike
}
