import { keyOf, leastDrop, leversOf, type ScoredOption, type ScoredPlan } from './scored'

const mostShown = 5
/** Two values of a lever differ clearly from this share of its training range on. */
const clearDistance = 0.2

export interface Costed extends ScoredPlan {
  readonly cost: number
}

interface Wanted {
  /** Risk of the customer as they are. */
  readonly before: number
  /** Null where there is none. */
  readonly threshold: number | null
  readonly costOf: (feature: number) => number
}

/**
 * Up to five different plans of those the model was asked about, each of sure changes that all do
 * something: the cheapest under the threshold where there are any and the customer is not, else
 * those with the lowest risk. Plans differ by their levers; where those are too few, clearly by a value.
 */
export function choosePlans(
  asked: readonly ScoredPlan[],
  { before, threshold, costOf }: Wanted,
): readonly Costed[] {
  const risks = new Map(asked.map(({ options, probability }) => [keyOf(options), probability]))
  const isUnder = (risk: number) => threshold !== null && before >= threshold && risk < threshold
  const unique = new Map(asked.map((plan) => [keyOf(plan.options), plan]))
  const useful = [...unique.values()].filter(
    ({ options, probability }) =>
      options.every(({ sure }) => sure) &&
      before - probability >= leastDrop &&
      options.every((option) => {
        if (options.length === 1) return true
        const without = risks.get(keyOf(options.filter((other) => other !== option)))
        if (without === undefined) return true
        return without - probability >= leastDrop || (isUnder(probability) && !isUnder(without))
      }),
  )
  const costed = useful.map((plan) => ({
    ...plan,
    cost: plan.options.reduce((sum, { feature }) => sum + costOf(feature), 0),
  }))
  const under = costed.filter(({ probability }) => isUnder(probability))
  return under.length > 0 ? different(under, byCost) : different(costed, byRisk)
}

type Order = (a: Costed, b: Costed) => number

const byCost: Order = (a, b) =>
  a.cost - b.cost || a.options.length - b.options.length || byRisk(a, b)
const byRisk: Order = (a, b) =>
  a.probability - b.probability ||
  a.cost - b.cost ||
  a.options.length - b.options.length ||
  distance(a) - distance(b) ||
  (keyOf(a.options) < keyOf(b.options) ? -1 : 1)

const distance = ({ options }: ScoredPlan) =>
  options.reduce((sum, option) => sum + option.distance, 0)

function different(plans: readonly Costed[], order: Order): readonly Costed[] {
  const sorted = [...plans].sort(order)
  const taken: Costed[] = []
  const take = (fits: (plan: Costed) => boolean) => {
    for (const plan of sorted) if (taken.length < mostShown && fits(plan)) taken.push(plan)
  }
  const sameLevers = (a: Costed, b: Costed) => leversOf(a.options) === leversOf(b.options)
  take((plan) => !taken.some((other) => holds(plan.options, other.options)))
  take((plan) => {
    const alike = taken.filter((other) => sameLevers(plan, other))
    return alike.length > 0 && alike.every((other) => clearlyDiffer(plan.options, other.options))
  })
  take((plan) => !taken.some((other) => sameLevers(plan, other)))
  return taken.sort(order)
}

/** Whether all levers of `part` are among those of `whole`. */
function holds(whole: readonly ScoredOption[], part: readonly ScoredOption[]): boolean {
  return part.every(({ feature }) => whole.some((option) => option.feature === feature))
}

/** Of the same levers. */
function clearlyDiffer(a: readonly ScoredOption[], b: readonly ScoredOption[]): boolean {
  return a.some((option, place) => {
    const other = b[place]!
    if (typeof option.value !== 'number') return option.code !== other.code
    // Values on either side of the customer's own are further apart than this says.
    return Math.abs(option.distance - other.distance) >= clearDistance
  })
}
