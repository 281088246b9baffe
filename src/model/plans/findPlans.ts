import type { LeverLimits, Manifest, NoPlan, Plans } from '../../contracts'
import { type Costed, choosePlans } from './choose'
import { additiveFinalists, lowestOfEach } from './finalists'
import { type Ask, gridPlans } from './grid'
import { limitOf, optionsOf } from './options'
import { logOddsOf, type ScoredOption, type ScoredPlan, scoredOptions } from './scored'

/** Risks of `rows` rows of the model's input, row-major. */
export type ScoreRows = (matrix: Float32Array, rows: number) => Promise<ArrayLike<number>>

/** Rows handed to the model at once. */
const mostRows = 2000

/**
 * Up to five plans of one to three levers for a customer, each with the risk that `score` gives. The
 * search is exact where the model adds up its levers (kind additive, no two in one term) or where all choices can be
 * asked for; else it may miss a cheaper plan. Equal questions get equal answers.
 *
 * @param manifest with the roles that a person chose
 * @param input of the customer, F values
 */
export async function findPlans(
  manifest: Manifest,
  input: Float32Array,
  limits: LeverLimits,
  score: ScoreRows,
): Promise<Plans> {
  const { features, effects, threshold } = manifest
  const levers = features.filter(({ role }) => role === 'lever')
  const nothing = (none: NoPlan): Plans => ({ plans: [], none, lowest: null, threshold })
  if (levers.length === 0) return nothing('no-levers')
  if (levers.every((lever) => limitOf(limits, lever).locked)) return nothing('locked')
  const possible = optionsOf(features, effects, input, limits)
  if (possible.length === 0) return nothing('unknown')

  const risksOf = (choices: readonly (readonly { feature: number; code: number }[])[]) =>
    scoreChoices(input, choices, score)
  const single = await risksOf([[], ...possible.map((option) => [option])])
  const before = single[0]!
  const options = scoredOptions(possible, single.subarray(1), before)
  const ask: Ask = async (choices) => {
    const risks = await risksOf(choices)
    return choices.map((chosen, index) => ({ options: chosen, probability: risks[index]! }))
  }

  const sure = options.filter((option) => option.sure)
  const costOf = (feature: number) => limitOf(limits, features[feature]!).cost ?? 0
  const flagged = threshold !== null && before >= threshold
  const target = flagged ? logOddsOf(threshold) - logOddsOf(before) : null
  const asked =
    manifest.kind === 'additive' && !leversMeet(manifest, sure)
      ? await additivePlans(sure, target, costOf, ask)
      : await gridPlans(sure, ask)
  const lowestAsked = await ask([lowestOfEach(options)])
  const lowest = [...asked, ...lowestAsked, ...options].reduce(
    (least, { probability }) => Math.min(least, probability),
    before,
  )
  const chosen = choosePlans(asked, { before, threshold, costOf })
  const helps = flagged
    ? chosen.some(({ probability }) => probability < threshold)
    : chosen.length > 0
  const none = helps ? null : !flagged ? 'nothing' : lowest < threshold ? 'unsure' : 'above'
  return { plans: chosen.map(asPlan), none, lowest, threshold }
}

/** Whether a term of the model holds two of the levers, which then do not just add up. */
function leversMeet({ pairs = [] }: Manifest, options: readonly ScoredOption[]): boolean {
  const levers = new Set(options.map(({ feature }) => feature))
  return pairs.some(({ features: [a, b] }) => levers.has(a) && levers.has(b))
}

/** The finalists and, to tell what each change adds, what they are without one. */
async function additivePlans(
  sure: readonly ScoredOption[],
  target: number | null,
  costOf: (feature: number) => number,
  ask: Ask,
): Promise<readonly ScoredPlan[]> {
  const finalists = [
    ...(target === null ? [] : additiveFinalists(sure, target, costOf)),
    ...additiveFinalists(sure, null, costOf),
  ]
  const parts = finalists.flatMap((chosen) =>
    chosen.length < 2 ? [] : chosen.map((option) => chosen.filter((other) => other !== option)),
  )
  return ask([...finalists, ...parts])
}

async function scoreChoices(
  input: Float32Array,
  choices: readonly (readonly { readonly feature: number; readonly code: number }[])[],
  score: ScoreRows,
): Promise<Float64Array> {
  const width = input.length
  const risks = new Float64Array(choices.length)
  for (let from = 0; from < choices.length; from += mostRows) {
    const part = choices.slice(from, from + mostRows)
    const matrix = new Float32Array(part.length * width)
    part.forEach((chosen, row) => {
      matrix.set(input, row * width)
      for (const { feature, code } of chosen) matrix[row * width + feature] = code
    })
    risks.set(Float64Array.from(await score(matrix, part.length)), from)
  }
  return risks
}

const asPlan = ({ options, probability, cost }: Costed) => ({
  changes: options.map(({ feature, value, step }) => ({ feature, value, step })),
  probability,
  cost,
})
