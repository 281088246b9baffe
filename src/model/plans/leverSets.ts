/** A lever as its lowest shift and its cost tell. */
export interface Lever {
  /** Log-odds, the lowest that one of its values gives. */
  readonly shift: number
  readonly cost: number
}

/** Places of levers, ascending, and their sums. */
export interface LeverSet {
  readonly places: readonly number[]
  readonly shift: number
  readonly cost: number
}

export const mostLevers = 3

/** Cheapest first; of equals the smaller set, then the lower risk, then the order of the manifest. */
const byCost = (a: LeverSet, b: LeverSet): number =>
  a.cost - b.cost ||
  a.places.length - b.places.length ||
  a.shift - b.shift ||
  compareEach(a.places, b.places)

/** Lowest risk first. */
const byShift = (a: LeverSet, b: LeverSet): number =>
  a.shift - b.shift || a.cost - b.cost || compareEach(a.places, b.places)

/**
 * Sets of one to three levers whose shifts add up to `target` or less, at most `most` of them:
 * the cheapest where `target` is not null, else those with the lowest sum. Branch and bound: levers
 * are taken in their order, and a branch ends where even the lowest shifts left cannot reach the
 * target, or where it is already behind the last of a full list. Costs are not negative.
 */
export function leverSets(
  levers: readonly Lever[],
  target: number | null,
  most: number,
): readonly LeverSet[] {
  const compare = target === null ? byShift : byCost
  const reach = target ?? Number.POSITIVE_INFINITY
  const found: LeverSet[] = []
  const lowestFrom = suffixLowest(levers)
  const cheapestFrom = levers.map(({ cost }) => cost)
  for (let place = levers.length - 2; place >= 0; place--)
    cheapestFrom[place] = Math.min(cheapestFrom[place]!, cheapestFrom[place + 1]!)
  const keep = (set: LeverSet) => {
    if (set.shift > reach) return
    let place = found.length
    while (place > 0 && compare(set, found[place - 1]!) < 0) place--
    found.splice(place, 0, set)
    if (found.length > most) found.pop()
  }
  /** Whether nothing that adds to `set` from `from` on can be kept. */
  const isLost = (set: LeverSet, from: number): boolean => {
    const left = mostLevers - set.places.length
    const lowest =
      set.shift + lowestFrom[from]!.slice(0, left).reduce((sum, shift) => sum + shift, 0)
    if (lowest > reach) return true
    const last = found.length < most ? undefined : found[most - 1]
    if (!last) return false
    if (target === null) return lowest > last.shift
    const cost = set.cost + cheapestFrom[from]!
    return cost > last.cost || (cost === last.cost && set.places.length >= last.places.length)
  }
  const extend = (set: LeverSet, from: number) => {
    if (set.places.length === mostLevers) return
    for (let place = from; place < levers.length; place++) {
      if (isLost(set, place)) return
      const { shift, cost } = levers[place]!
      const next = {
        places: [...set.places, place],
        shift: set.shift + shift,
        cost: set.cost + cost,
      }
      keep(next)
      extend(next, place + 1)
    }
  }
  extend({ places: [], shift: 0, cost: 0 }, 0)
  return found
}

/** By place: the lowest three negative shifts from there on, ascending. */
function suffixLowest(levers: readonly Lever[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: levers.length + 1 }, () => [])
  for (let place = levers.length - 1; place >= 0; place--)
    lists[place] = [...lists[place + 1]!, Math.min(0, levers[place]!.shift)]
      .sort((a, b) => a - b)
      .slice(0, mostLevers)
  return lists
}

function compareEach(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = a[index]! - (b[index] ?? -1)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
