import { type Lever, leverSets, mostLevers } from './leverSets'
import { byLever, type ScoredOption, thinned } from './scored'

/** Sets of levers looked at closely. */
const mostSets = 60
/** Values a lever of which combinations are tried for the gentlest. */
const mostTried = 24
/** Sums of float32 risks miss those of the model by no more; what is near the target is asked for too. */
const slack = 1e-3
/** Shifts of one lever this close are equal to a person: under 0.05 percentage points. */
const equalToPeople = 0.002

/**
 * What to ask of a model whose levers add up: of the best sets of levers the values that lower the
 * risk most, and those nearest to the customer's own that still reach the target.
 *
 * @param options that surely lower the risk
 * @param target shift in log-odds to reach; null: the lowest
 */
export function additiveFinalists(
  options: readonly ScoredOption[],
  target: number | null,
  costOf: (feature: number) => number,
): readonly (readonly ScoredOption[])[] {
  const lists = byLever(options)
  const levers = lists.map(
    (list): Lever => ({ shift: list[0]!.shift, cost: costOf(list[0]!.feature) }),
  )
  const reach = target === null ? null : target + slack
  const sets = leverSets(levers, reach, mostSets).map(({ places }) =>
    places.map((place) => lists[place]!),
  )
  return sets.flatMap((set) => {
    const lowest = set.map(([first]) => first!)
    const strongest = set.map((list) => nearestOfLowest(list))
    const gentlest = target === null ? null : nearestUnder(set, target)
    return gentlest ? [lowest, strongest, gentlest] : [lowest, strongest]
  })
}

function nearestOfLowest(list: readonly ScoredOption[]): ScoredOption {
  const lowest = list[0]!.shift
  return list
    .filter(({ shift }) => shift <= lowest + equalToPeople)
    .reduce((best, next) => (next.distance < best.distance ? next : best))
}

/** Of one option a lever the choice with the least distance in all whose shifts reach the target. */
function nearestUnder(
  set: readonly (readonly ScoredOption[])[],
  target: number,
): readonly ScoredOption[] | null {
  const lists = set.map((list) => thinned(list, mostTried))
  let best: readonly ScoredOption[] | null = null
  let least = Number.POSITIVE_INFINITY
  const choose = (chosen: readonly ScoredOption[], shift: number, distance: number) => {
    if (distance >= least) return
    if (chosen.length === lists.length) {
      if (shift > target - slack) return
      best = chosen
      least = distance
      return
    }
    for (const option of lists[chosen.length]!)
      choose([...chosen, option], shift + option.shift, distance + option.distance)
  }
  choose([], 0, 0)
  return best
}

/** The lowest option of each of the three strongest levers, whether sure or not. */
export function lowestOfEach(options: readonly ScoredOption[]): readonly ScoredOption[] {
  return byLever(options)
    .map((list) => list.reduce((best, next) => (next.shift < best.shift ? next : best)))
    .filter(({ shift }) => shift < 0)
    .sort((a, b) => a.shift - b.shift || a.feature - b.feature)
    .slice(0, mostLevers)
    .sort((a, b) => a.feature - b.feature)
}
