import type { CutBy, Decision, ProfitCurve } from '../../../contracts'

/** A point of the profit curve: what contacting the first `count` brings and costs. */
export interface CurvePoint {
  readonly count: number
  readonly gain: number
  readonly low: number
  readonly high: number
  readonly cost: number
}

export const pointsOf = ({ contacted, gain, low, high, cost }: ProfitCurve): CurvePoint[] =>
  Array.from(contacted, (count, at) => ({
    count,
    gain: gain[at]!,
    low: low[at]!,
    high: high[at]!,
    cost: cost[at]!,
  }))

/**
 * After how many customers each limit ends the list, of those within the curve. The cost between two
 * points of the curve is taken to rise evenly.
 */
export function cutsOf({
  summary,
  curve,
}: Decision): { readonly by: CutBy; readonly count: number }[] {
  const { budget, capacity } = summary.receipt.options
  const last = curve.contacted.at(-1) ?? 0
  const cuts: { by: CutBy; count: number }[] = []
  const listed = summary.contacted + summary.control
  if (budget !== null) {
    const count = summary.receipt.cutBy === 'budget' ? listed : countAtCost(curve, budget)
    if (count !== null) cuts.push({ by: 'budget', count })
  }
  if (capacity !== null && capacity < last) cuts.push({ by: 'capacity', count: capacity })
  return cuts
}

function countAtCost({ contacted, cost }: ProfitCurve, budget: number): number | null {
  const after = cost.findIndex((sum) => sum > budget)
  if (after <= 0) return null
  const [from, to] = [cost[after - 1]!, cost[after]!]
  const [start, end] = [contacted[after - 1]!, contacted[after]!]
  return Math.floor(start + ((end - start) * (budget - from)) / (to - from))
}
