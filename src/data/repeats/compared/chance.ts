import { countBelow, logAddExp, sfc32 } from '../../../ground/maths'
import { type ComparableRows, surpriseSteps } from './comparableRows'

const seed = 20_260_103
const draws = 8192
/** Nats above log(rows): the values that agree must single out a customer in the whole table. */
const singledOut = 1

/** Whether agreement of this weight, in nats, leaves less than one other row to be confused with. */
export function singlesOut(rows: number, weight: number): boolean {
  return weight >= Math.log(rows) + singledOut
}

/**
 * How many pairs of unrelated rows agree as surprisingly as a given pair. A row and a choice of d
 * columns that differ meet another row by chance with probability e^−s, where s is the surprise of
 * the columns left; so with surprise s or more there are rows²/2 · ways · E[e^−S; S ≥ s] pairs. The
 * expectation is taken over sampled rows and choices.
 */
export class ChancePairs {
  /** By d: surprise of the sampled choices, ascending. */
  private readonly surprises: readonly Float64Array[]
  /** By d: log of the expected number of pairs with at least the surprise at that place. */
  private readonly logExpected: readonly Float64Array[]

  /** For pairs that differ in 0…`mostDiffering` columns. */
  constructor(table: ComparableRows, mostDiffering: number) {
    const random = sfc32(seed)
    const logPairs = 2 * Math.log(table.rows) - Math.LN2
    const each = Array.from({ length: mostDiffering + 1 }, (_, differing) => differing)
    this.surprises = each.map((d) => sampleSurprises(table, d, random))
    this.logExpected = each.map((d) =>
      tailExpectation(this.surprises[d]!, logPairs + logWays(table.width, d)),
    )
  }

  /** log of the expected number of pairs at least this alike by chance. */
  logExpectedPairs(differing: number, surprise: number): number {
    const sorted = this.surprises[differing]!
    const at = Math.min(countBelow(sorted, surprise), sorted.length - 1)
    const logTail = this.logExpected[differing]![at]!
    // Beyond the last draw the bound e^−surprise holds.
    return sorted[at]! < surprise ? logTail - (surprise - sorted[at]!) : logTail
  }
}

function sampleSurprises(
  { rows, width, surprise }: ComparableRows,
  differing: number,
  uniform: () => number,
): Float64Array {
  const sample = new Float64Array(draws)
  const dropped = new Uint8Array(width)
  for (let draw = 0; draw < draws; draw++) {
    const row = Math.floor(uniform() * rows)
    dropped.fill(0)
    for (let left = Math.min(differing, width); left > 0; ) {
      const column = Math.floor(uniform() * width)
      if (dropped[column]) continue
      dropped[column] = 1
      left--
    }
    let steps = 0
    for (let j = 0; j < width; j++) if (!dropped[j]) steps += surprise[row * width + j]!
    sample[draw] = steps / surpriseSteps
  }
  return sample.sort()
}

/** log(e^logScale · mean over all draws of e^−S where S ≥ the place's), summed from the rare end. */
function tailExpectation(sorted: Float64Array, logScale: number): Float64Array {
  const result = new Float64Array(sorted.length)
  let logSum = Number.NEGATIVE_INFINITY
  for (let at = sorted.length - 1; at >= 0; at--) {
    const term = -sorted[at]!
    logSum = logAddExp(logSum, term)
    result[at] = logScale + logSum - Math.log(sorted.length)
  }
  return result
}

/** log of the number of ways to choose which `k` of `n` columns differ. */
function logWays(n: number, k: number): number {
  let ways = 0
  for (let i = 0; i < k; i++) ways += Math.log((n - i) / (i + 1))
  return ways
}
