import type { ProfitCurve, SaveRate } from '../contracts'
import { costOf, sumOfGains, type Terms } from './gain'
import type { Ranking } from './ranking'

const points = 380

/**
 * Gain and cost of contacting the first of the ranking, from nobody to all, with the same customers by
 * the ends of the save rate's range as a band. Every point is exact; the one of the largest gain is
 * among them.
 */
export function profitCurve(
  ranking: Ranking,
  value: Float64Array,
  terms: Terms,
  { low, high }: SaveRate,
): ProfitCurve {
  const { count, risk, worth } = ranking.heads(value, points)
  const gainAt = (saveRate: number) =>
    Float64Array.from(count, (n, k) => sumOfGains(n, risk[k]!, worth[k]!, { ...terms, saveRate }))
  return {
    contacted: Float64Array.from(count),
    gain: gainAt(terms.saveRate),
    low: gainAt(low),
    high: gainAt(high),
    cost: Float64Array.from(count, (n, k) => costOf(n, risk[k]!, terms)),
  }
}
