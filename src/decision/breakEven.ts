import type { Terms } from './gain'

/**
 * The risk at which a contact with a customer of this value neither gains nor loses:
 * p = (C + A·O) / (S·(V − O) + A·O). Null where no risk up to 1 pays.
 */
export function breakEvenRisk(value: number, terms: Terms): number | null {
  const { saveRate, cost, offer, takenAnyway } = terms
  const risk = (cost + takenAnyway * offer) / (saveRate * (value - offer) + takenAnyway * offer)
  return risk >= 0 && risk <= 1 ? risk : null
}

/**
 * The save rate at which contacting `count` customers, whose risks sum to `risk` and risk times value
 * to `worth`, neither gains nor loses: S = (n·C + Σ(1 − p)·A·O) / Σ p·(V − O). Null where no rate up
 * to 1 pays, or nobody is contacted.
 */
export function breakEvenSaveRate(
  count: number,
  risk: number,
  worth: number,
  { cost, offer, takenAnyway }: Omit<Terms, 'saveRate'>,
): number | null {
  if (count === 0) return null
  const rate = (count * cost + (count - risk) * takenAnyway * offer) / (worth - offer * risk)
  return rate >= 0 && rate <= 1 ? rate : null
}
