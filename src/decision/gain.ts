/*
 * What a contact brings. Of customer i with risk p and value V, in the currency of V:
 *
 *   gain = p·S·(V − O) − (1 − p)·A·O − C      expected gain of a contact
 *   cost = C + O·(p·S + (1 − p)·A)            expected cost: the contact, and the offer if it is taken
 *
 * S: chance that a contact keeps a customer who would leave; those who are kept took the offer. A: share
 * of those who would stay anyway and take it. C: cost of a contact, O: cost of the offer.
 */

/** The figures of one campaign at one save rate. */
export interface Terms {
  readonly saveRate: number
  readonly cost: number
  readonly offer: number
  readonly takenAnyway: number
}

export function gainOf(risk: number, value: number, terms: Terms): number {
  const { saveRate, cost, offer, takenAnyway } = terms
  return risk * saveRate * (value - offer) - (1 - risk) * takenAnyway * offer - cost
}

/** Gains of all, in the order of `risk`. @param into takes them; as long as `risk` and `value` */
export function fillGains(
  into: Float64Array,
  risk: Float64Array,
  value: Float64Array,
  terms: Terms,
): void {
  const { saveRate, cost, offer, takenAnyway } = terms
  // Spelled out as in `gainOf`, to the bit: a call for each of a million takes twice as long.
  for (let i = 0; i < into.length; i++) {
    const p = risk[i]!
    into[i] = p * saveRate * (value[i]! - offer) - (1 - p) * takenAnyway * offer - cost
  }
}

/** Expected cost of contacting `count` customers whose risks sum to `risk`. */
export function costOf(count: number, risk: number, terms: Terms): number {
  const { saveRate, cost, offer, takenAnyway } = terms
  return count * cost + offer * (risk * saveRate + (count - risk) * takenAnyway)
}

/** Gain of contacting `count` customers whose risks sum to `risk`, and risk times value to `worth`. */
export function sumOfGains(count: number, risk: number, worth: number, terms: Terms): number {
  const { saveRate, cost, offer, takenAnyway } = terms
  return saveRate * (worth - offer * risk) - (count - risk) * takenAnyway * offer - count * cost
}
