import type { ThresholdFacts } from '../../../contracts'

/** The one handle, as it was set last: by risk 0…1, by share of customers 0…1, or by their number. */
export interface Handle {
  readonly by: 'risk' | 'share' | 'count'
  readonly at: number
}

/** What a threshold does, whichever way it was set. */
export interface Cut {
  /** The lowest risk above it, 0…1. */
  readonly risk: number
  readonly share: number
  readonly count: number
  /** Left, or leave, above the threshold; of all who do; and the others above it. */
  readonly caught: number
  readonly leavers: number
  readonly wrong: number
  /** Null where nobody is above it, or nobody leaves. */
  readonly precision: number | null
  readonly recall: number | null
}

const steps = 1000

/**
 * Looks a threshold up: no customer is touched, so it answers while the handle is dragged, whatever the
 * file. Risks count in steps of a thousandth.
 *
 * @param measured whether caught and wrong are those of known outcomes, else what the risks say
 */
export function cutAt(facts: ThresholdFacts, { by, at }: Handle, measured: boolean): Cut {
  const { above, expected } = facts
  const total = above[0]!
  const count =
    by === 'risk'
      ? above[stepOf(at)]!
      : Math.min(total, Math.max(0, Math.round(by === 'share' ? at * total : at)))
  const risk = by === 'risk' ? at : riskOfRank(facts, count)
  const known = measured ? facts.measured : null
  if (known) {
    const step = stepOf(risk)
    const none = count === 0
    const caught = none ? 0 : known.caught[step]!
    const wrong = none ? 0 : known.wrong[step]!
    return figures(risk, count, total, caught, known.left, wrong)
  }
  const caught = by === 'risk' ? expected[stepOf(at)]! : expectedOf(facts, count, risk)
  return figures(risk, count, total, caught, expected[0]!, Math.max(0, count - caught))
}

function figures(
  risk: number,
  count: number,
  total: number,
  caught: number,
  leavers: number,
  wrong: number,
): Cut {
  return {
    risk,
    count,
    share: total > 0 ? count / total : 0,
    caught,
    leavers,
    wrong,
    precision: caught + wrong > 0 ? caught / (caught + wrong) : null,
    recall: leavers > 0 ? caught / leavers : null,
  }
}

const stepOf = (risk: number) => Math.min(steps, Math.max(0, Math.round(risk * steps)))

/** The risk of the customer of that rank; of nobody it is above all. */
function riskOfRank({ ranks, riskAtRank }: ThresholdFacts, rank: number): number {
  if (rank < 1 || ranks.length === 0) return 1
  const after = firstAtLeast(ranks, rank)
  if (after === 0 || ranks[after] === rank) return riskAtRank[after]!
  const before = after - 1
  const way = (rank - ranks[before]!) / (ranks[after]! - ranks[before]!)
  return riskAtRank[before]! + way * (riskAtRank[after]! - riskAtRank[before]!)
}

function firstAtLeast(ranks: Float64Array, rank: number): number {
  let [low, high] = [0, ranks.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranks[middle]! < rank) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Risks of the first `count` summed: those of the steps wholly among them, and of the step that the
 * count ends in as many as are missing, at most half a thousandth off each.
 */
function expectedOf({ above, expected }: ThresholdFacts, count: number, risk: number): number {
  if (count === 0) return 0
  // The lowest step with no more customers above it than that.
  let [low, high] = [0, steps]
  while (low < high) {
    const middle = (low + high) >> 1
    if (above[middle]! <= count) high = middle
    else low = middle + 1
  }
  const whole = above[low]! <= count
  const rest = count - (whole ? above[low]! : 0)
  if (rest === 0) return expected[low]!
  const [inStep, risks] =
    low > 0 ? [above[low - 1]! - above[low]!, expected[low - 1]! - expected[low]!] : [1, risk]
  return (whole ? expected[low]! : 0) + rest * (risks / inStep)
}
