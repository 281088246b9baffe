import type { SaveRate } from '../contracts'
import { fillGains, gainOf, type Terms } from './gain'
import { type Cut, isWithin, type Limits, Ranking } from './ranking'

/**
 * Lists that a stable one is held against: save rates in equal steps from the low end of the range to
 * the high one, both included. They are the same for everybody, and no draw at random lies further out.
 */
const lists = 11

interface Customers {
  /** Falling. */
  readonly risk: Float64Array
  readonly value: Float64Array
}

/**
 * The share of a list that stays on it whatever the save rate of the range; null of an empty list. By
 * one save rate there is one list, and all of it stays.
 *
 * @param members places of the list's customers
 */
export function stabilityOf(
  { risk, value }: Customers,
  members: Uint32Array,
  { low, high }: SaveRate,
  limits: Limits,
  terms: Terms,
): { readonly share: number | null; readonly lists: number } {
  if (members.length === 0) return { share: null, lists: low === high ? 1 : lists }
  if (low === high) return { share: 1, lists: 1 }
  const stays = new Uint8Array(members.length).fill(1)
  const rates = Array.from({ length: lists }, (_, k) => low + ((high - low) * k) / (lists - 1))
  const unlimited = limits.budget === null && limits.capacity === null
  // A gain is linear in the save rate: above 0 at both ends, it is so between them.
  const others = unlimited ? null : worthARank({ risk, value }, low, high, terms)
  for (const saveRate of unlimited ? [low, high] : rates) {
    const asked = { ...terms, saveRate }
    const cut = others && cutOf(others, limits, asked)
    for (let at = 0; at < members.length; at++) {
      const place = members[at]!
      const gain = gainOf(risk[place]!, value[place]!, asked)
      if (!(cut ? isWithin(cut, gain, place) : gain > 0)) stays[at] = 0
    }
  }
  return { share: stays.reduce((sum, stay) => sum + stay, 0) / members.length, lists }
}

/** Those whose gain is above 0 somewhere in the range: nobody else is on any list. */
function worthARank({ risk, value }: Customers, low: number, high: number, terms: Terms) {
  const places = new Uint32Array(risk.length)
  let count = 0
  const [atLow, atHigh] = [
    { ...terms, saveRate: low },
    { ...terms, saveRate: high },
  ]
  for (let place = 0; place < risk.length; place++) {
    const [p, v] = [risk[place]!, value[place]!]
    if (gainOf(p, v, atHigh) > 0 || gainOf(p, v, atLow) > 0) places[count++] = place
  }
  const kept = places.subarray(0, count)
  const some = { risk: new Float64Array(count), value: new Float64Array(count) }
  for (let at = 0; at < count; at++) {
    some.risk[at] = risk[kept[at]!]!
    some.value[at] = value[kept[at]!]!
  }
  return { ...some, places: kept, gains: new Float64Array(count) }
}

/** The cut among them, told by places among all. */
function cutOf(
  { risk, value, places, gains }: ReturnType<typeof worthARank>,
  limits: Limits,
  terms: Terms,
): Cut {
  fillGains(gains, risk, value, terms)
  const cut = new Ranking(gains, risk).cut(limits, terms)
  return { ...cut, place: places[cut.place] ?? cut.place }
}
