import type { Explanation, Reference, Step } from '../../../contracts'
import { logistic, pointsPerLogOdds } from '../../../ground/maths'

/**
 * The same customer, compared with others than the typical one: each step is the difference of
 * contributions c − c̄, and the bars start at the base plus all c̄: in log-odds the mean over the
 * others, so that `typical` is the risk at the mean of their log-odds and not the mean of their risks.
 * Percentage points follow from the same formula as before, so the steps still sum exactly. What an
 * interval or curve says of a step holds against the typical customer alone and is left out.
 *
 * @param order of the features; without it the largest difference comes first
 */
export function against(
  explanation: Explanation,
  { means }: Pick<Reference, 'means'>,
  order?: readonly number[],
): Explanation {
  const { space, steps: before } = explanation
  const shift = means.reduce((sum, mean) => sum + mean, 0)
  const base = explanation.base + shift
  const change = before.reduce((sum, { contribution }) => sum + contribution, 0) - shift
  const inLogOdds = space === 'log-odds'
  const rate = inLogOdds ? pointsPerLogOdds(base, change) : 1
  const steps = before.map(({ near: _, doubt, ...step }): Step => {
    const contribution = step.contribution - (means[step.feature] ?? 0)
    const kept = doubt === 'missing' || doubt === 'few-rows' ? { doubt } : {}
    return { ...step, contribution, points: contribution * rate, ...kept }
  })
  const places = order && new Map(order.map((feature, place) => [feature, place]))
  steps.sort((a, b) =>
    places
      ? places.get(a.feature)! - places.get(b.feature)!
      : Math.abs(b.contribution) - Math.abs(a.contribution),
  )
  return { ...explanation, base, typical: inLogOdds ? logistic(base) : base, steps }
}
