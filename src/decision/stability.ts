import type { SaveRate } from '../contracts'
import { cutOf, isWithin, type Limits } from './cut'
import { fillGains, type Terms } from './gain'

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
  range: SaveRate,
  limits: Limits,
  terms: Terms,
): { readonly share: number | null; readonly lists: number } {
  const { low, high } = range
  if (members.length === 0) return { share: null, lists: low === high ? 1 : lists }
  if (low === high) return { share: 1, lists: 1 }
  const rates = Array.from({ length: lists }, (_, k) => low + ((high - low) * k) / (lists - 1))
  const unlimited = limits.budget === null && limits.capacity === null
  const some = candidates({ risk, value }, range, limits, terms)
  const stays = membership(some.places, members)
  // A gain is linear in the save rate: above 0 at both ends, it is so between them.
  for (const saveRate of unlimited ? [low, high] : rates) {
    const asked = { ...terms, saveRate }
    fillGains(some.gains, some.risk, some.value, asked)
    const cut = cutOf(some.gains, some.risk, limits, asked)
    for (let at = 0; at < stays.length; at++)
      if (stays[at] && !isWithin(cut, some.gains[at]!, at)) stays[at] = 0
  }
  let staying = 0
  for (let at = 0; at < stays.length; at++) staying += stays[at]!
  return { share: staying / members.length, lists }
}

/** By candidate: 1 where they are a member. Both ascending. */
function membership(places: Uint32Array, members: Uint32Array): Uint8Array {
  const isMember = new Uint8Array(places.length)
  let next = 0
  for (let at = 0; at < places.length; at++) {
    while (members[next]! < places[at]!) next++
    if (members[next] === places[at]) isMember[at] = 1
  }
  return isMember
}

/**
 * Those who may be on a list of the range. Whoever has a gain above 0 is worth more than the offer, so
 * their gain rises with the save rate: a list of at most `most` has, at any rate, only gains from the
 * `most`-th largest at the low end on. Who stays below it even at the high end is left out.
 */
function candidates(
  { risk, value }: Customers,
  { low, high }: SaveRate,
  limits: Limits,
  terms: Terms,
) {
  const gains = new Float64Array(risk.length)
  const most = Math.min(
    limits.capacity ?? Number.POSITIVE_INFINITY,
    Math.ceil((limits.budget ?? Number.POSITIVE_INFINITY) / terms.cost),
  )
  let least = 0
  if (most < risk.length) {
    fillGains(gains, risk, value, { ...terms, saveRate: low })
    least = cutOf(gains, risk, { budget: null, capacity: most }, terms).gain
  }
  fillGains(gains, risk, value, { ...terms, saveRate: high })
  const places = new Uint32Array(risk.length)
  let count = 0
  for (let place = 0; place < gains.length; place++) {
    const gain = gains[place]!
    if (gain > 0 && gain >= least) places[count++] = place
  }
  const kept = places.subarray(0, count)
  const some = { risk: new Float64Array(count), value: new Float64Array(count) }
  for (let at = 0; at < count; at++) {
    some.risk[at] = risk[kept[at]!]!
    some.value[at] = value[kept[at]!]!
  }
  return { ...some, places: kept, gains: gains.subarray(0, count) }
}
