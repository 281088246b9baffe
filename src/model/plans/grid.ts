import { mostLevers } from './leverSets'
import { byLever, keyOf, type ScoredOption, type ScoredPlan, thinned } from './scored'

/** Risks of the customer with each of these choices. */
export type Ask = (choices: readonly (readonly ScoredOption[])[]) => Promise<readonly ScoredPlan[]>

/** Choices asked for at most where all are; more are searched by beam, as many a round. */
const mostAsked = 4000
const mostARound = 2000
/** Plans of a round that the next one adds to. */
const beamWidth = 100
/** Values a lever, tried from the first on: as many as all choices can be asked with. */
const counts = [64, 32, 24, 16, 12, 8, 6, 4, 3]

/**
 * What the model says of choices of one to three levers that may work together: of all of them where
 * they are few, values thinned out; else of pairs and of what the best of them become with a third.
 */
export async function gridPlans(
  options: readonly ScoredOption[],
  ask: Ask,
): Promise<readonly ScoredPlan[]> {
  const lists = byLever(options)
  const singles = options.map((option) => ({
    options: [option],
    probability: option.probability,
  }))
  for (const count of counts) {
    const few = lists.map((list) => thinned(list, count))
    if (choicesOf(few.map(({ length }) => length)) > mostAsked) continue
    return [...singles, ...(await ask(allChoices(few)))]
  }
  const few = lists.flatMap((list) => thinned(list, 3))
  const pairs = await ask(extensions(singles, few, mostARound))
  const triples = await ask(extensions(pairs, few, mostARound))
  return [...singles, ...pairs, ...triples]
}

/** How many choices of two or three levers there are. */
function choicesOf(sizes: readonly number[]): number {
  let [one, two, three] = [0, 0, 0]
  for (const size of sizes) {
    three += two * size
    two += one * size
    one += size
  }
  return two + three
}

/** Of two and of three levers. */
function allChoices(
  lists: readonly (readonly ScoredOption[])[],
): readonly (readonly ScoredOption[])[] {
  const found: (readonly ScoredOption[])[] = []
  const extend = (chosen: readonly ScoredOption[], from: number) => {
    if (chosen.length >= 2) found.push(chosen)
    if (chosen.length === mostLevers) return
    for (let place = from; place < lists.length; place++)
      for (const option of lists[place]!) extend([...chosen, option], place + 1)
  }
  extend([], 0)
  return found
}

/** The best plans with one more lever each, the best first, `most` at most. */
function extensions(
  plans: readonly ScoredPlan[],
  options: readonly ScoredOption[],
  most: number,
): readonly (readonly ScoredOption[])[] {
  const found = new Map<string, readonly ScoredOption[]>()
  const beam = [...plans].sort((a, b) => a.probability - b.probability).slice(0, beamWidth)
  const strongest = [...options].sort((a, b) => a.shift - b.shift || a.feature - b.feature)
  for (const option of strongest)
    for (const { options: chosen } of beam) {
      if (found.size >= most) return [...found.values()]
      if (chosen.some(({ feature }) => feature === option.feature)) continue
      const next = [...chosen, option].sort((a, b) => a.feature - b.feature)
      found.set(keyOf(next), next)
    }
  return [...found.values()]
}
