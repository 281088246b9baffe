import type { SampledColumn } from './columnSample'

/** Rows that share more of their values than this may be one customer, which proves nothing. */
const mostAlike = 0.75
/** Part of the pairs that may break a rule: cells that somebody mended by hand. */
const mostBroken = 0.005
/** Pairs that would break the rule if chance decided. */
const leastExpected = 100
/** Columns with more combinations of values a row than this seldom meet again. */
const mostCombinations = 16

/** Finds columns that others determine: where those are equal, so is it, in rows of different customers. */
export class Determination {
  /** By combination of values the number of the row that had it last, counted on from search to search. */
  private readonly last: Int32Array
  private searched = 0
  private readonly size: number

  constructor(private readonly columns: readonly SampledColumn[]) {
    this.size = columns[0]?.codes.length ?? 0
    this.last = new Int32Array(mostCombinations * this.size).fill(-1)
  }

  /** One or two columns among `others` that determine `child`; null where there are none. */
  parentsOf(child: number, others: readonly number[]): number[] | null {
    for (const a of others) if (this.determines(child, a, a)) return [a]
    for (const [at, a] of others.entries())
      for (const b of others.slice(0, at)) if (this.determines(child, a, b)) return [a, b]
    return null
  }

  private determines(child: number, a: number, b: number): boolean {
    const { columns, last, size } = this
    const [first, second] = [columns[a]!, columns[b]!]
    const combinations = a === b ? first.distinct : first.distinct * second.distinct
    if (combinations > mostCombinations * size) return false
    const { codes, diversity } = columns[child]!
    const start = this.searched
    this.searched += size
    let pairs = 0
    let broken = 0
    for (let row = 0; row < size; row++) {
      const left = first.codes[row]!
      const right = second.codes[row]!
      if (left < 0 || right < 0 || codes[row]! < 0) continue
      const key = a === b ? left : left * second.distinct + right
      const before = last[key]! - start
      last[key] = start + row
      if (before < 0 || this.areAlike(before, row)) continue
      pairs++
      if (codes[before] !== codes[row] && ++broken > 1 + mostBroken * pairs) return false
    }
    return broken <= mostBroken * pairs && pairs * diversity >= leastExpected
  }

  private areAlike(a: number, b: number): boolean {
    let shared = 0
    let equal = 0
    for (const { codes } of this.columns) {
      const left = codes[a]!
      const right = codes[b]!
      if (left < 0 || right < 0) continue
      shared++
      if (left === right) equal++
    }
    return equal > mostAlike * shared
  }
}
