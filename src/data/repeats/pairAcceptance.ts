import type { UnionFind } from './unionFind'

/** Share of false pairs among those accepted, at most. */
export const falseShare = 0.001
const logFalseShare = Math.log(falseShare)
/** Open pairs kept before deciding on them; bounds memory. */
const firstLimit = 1 << 18

interface OpenPair {
  readonly a: number
  readonly b: number
  readonly logExpected: number
}

/**
 * Decides which alike pairs are the same customer. Of pairs in order of the number `e` expected by
 * chance, the first k are accepted for the largest k with e ≤ 0.001·k (Benjamini and Hochberg 1995):
 * the more copies a file has, the less each must prove. k counts the joins, not the pairs, so that
 * families of many rows do not weigh more. Deciding early accepts nothing that deciding late would
 * not: k only grows.
 */
export class PairAcceptance {
  /** Pairs expected more often by chance can never be accepted; a log. */
  readonly openLimit: number
  private joins = 0
  private open: OpenPair[] = []
  private limit = firstLimit

  /**
   * @param memberOf the member of `families` that a row of a pair is
   * @param onJoin gets the pairs that join families
   */
  constructor(
    private readonly families: UnionFind,
    private readonly memberOf: (row: number) => number,
    rows: number,
    private readonly onJoin: (a: number, b: number) => void,
  ) {
    this.openLimit = logFalseShare + Math.log(rows)
  }

  /**
   * `logExpected` is the log of the expected number of pairs at least this alike by chance. True
   * where the pair is accepted at once.
   */
  offer(a: number, b: number, logExpected: number): boolean {
    if (logExpected <= logFalseShare) {
      this.join({ a, b })
      return true
    }
    if (logExpected > this.openLimit) return false
    this.open.push({ a, b, logExpected })
    if (this.open.length < this.limit) return false
    this.settle()
    this.limit = Math.max(firstLimit, this.open.length * 2)
    return false
  }

  /** Joins what the rule accepts so far and keeps the rest open. */
  settle(): void {
    const { memberOf } = this
    const open = this.open.sort((x, y) => x.logExpected - y.logExpected)
    const trial = this.families.copy()
    let joins = this.joins
    let accepted = 0
    for (let index = 0; index < open.length; index++) {
      const { a, b, logExpected } = open[index]!
      if (trial.join(memberOf(a), memberOf(b))) joins++
      if (joins > 0 && logExpected <= logFalseShare + Math.log(joins)) accepted = index + 1
    }
    for (let index = 0; index < accepted; index++) this.join(open[index]!)
    this.open = open.slice(accepted)
  }

  private join({ a, b }: Pick<OpenPair, 'a' | 'b'>): void {
    if (!this.families.join(this.memberOf(a), this.memberOf(b))) return
    this.joins++
    this.onJoin(a, b)
  }
}

/** The same rule for pairs known all at once, by their log e: the highest that is accepted. */
export function acceptanceLimit(logExpected: Float64Array, share = falseShare): number {
  const sorted = logExpected.filter(Number.isFinite).sort()
  for (let k = sorted.length; k > 0; k--)
    if (sorted[k - 1]! <= Math.log(share * k)) return sorted[k - 1]!
  return Number.NEGATIVE_INFINITY
}
