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
  private joins = 0
  private open: OpenPair[] = []
  private limit = firstLimit

  constructor(
    private readonly families: UnionFind,
    private readonly rows: number,
  ) {}

  /** `logExpected` is the log of the expected number of pairs at least this alike by chance. */
  offer(a: number, b: number, logExpected: number): void {
    if (logExpected <= logFalseShare) {
      if (this.families.join(a, b)) this.joins++
      return
    }
    if (logExpected > logFalseShare + Math.log(this.rows)) return
    this.open.push({ a, b, logExpected })
    if (this.open.length < this.limit) return
    this.settle()
    this.limit = Math.max(firstLimit, this.open.length * 2)
  }

  /** Joins what the rule accepts so far and keeps the rest open. */
  settle(): void {
    const open = this.open.sort((x, y) => x.logExpected - y.logExpected)
    const trial = this.families.copy()
    let joins = this.joins
    let accepted = 0
    for (let index = 0; index < open.length; index++) {
      const { a, b, logExpected } = open[index]!
      if (trial.join(a, b)) joins++
      if (joins > 0 && logExpected <= logFalseShare + Math.log(joins)) accepted = index + 1
    }
    for (let index = 0; index < accepted; index++) {
      const { a, b } = open[index]!
      if (this.families.join(a, b)) this.joins++
    }
    this.open = open.slice(accepted)
  }
}

/** The same rule for pairs known all at once, by their log e: the highest that is accepted. */
export function acceptanceLimit(logExpected: Float64Array, share = falseShare): number {
  const sorted = logExpected.filter(Number.isFinite).sort()
  for (let k = sorted.length; k > 0; k--)
    if (sorted[k - 1]! <= Math.log(share * k)) return sorted[k - 1]!
  return Number.NEGATIVE_INFINITY
}
