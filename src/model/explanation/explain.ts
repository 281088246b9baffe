import type {
  BandLimits,
  CellValue,
  ExplainedInput,
  Explanation,
  ExplanationSpace,
  Step,
} from '../../contracts'
import { logistic, pointsPerLogOdds } from '../../ground/maths'
import { bandOf } from './bands'
import { strongestFirst, sumOf } from './points'

/** One customer's scores, and how to look up their values. */
export interface ScoredCustomer {
  readonly row: number
  readonly id: string
  readonly probability: number
  /** F contributions, in the model's space. */
  readonly contributions: Float32Array
  value(feature: number): CellValue
}

/** All that leads from the typical customer's risk to this customer's, one step a feature. */
export function explainRow(
  customer: ScoredCustomer,
  base: number,
  limits: BandLimits | null,
  space: ExplanationSpace = 'log-odds',
): Explanation {
  return {
    row: customer.row,
    id: customer.id,
    probability: customer.probability,
    band: bandOf(customer.probability, limits),
    typical: riskAtBase(base, space),
    base,
    space,
    steps: steps(customer, base, space),
  }
}

/**
 * The same for a customer outside any file, the steps in `order` (all features, each once), so that
 * those of two customers can be laid side by side. Their sizes do not depend on the order.
 */
export function explainInput(
  { probability, contributions }: Pick<ScoredCustomer, 'probability' | 'contributions'>,
  base: number,
  limits: BandLimits | null,
  order: readonly number[],
  space: ExplanationSpace = 'log-odds',
): ExplainedInput {
  const rate = rateOf(contributions, base, space)
  return {
    probability,
    band: bandOf(probability, limits),
    typical: riskAtBase(base, space),
    base,
    space,
    steps: order.map((feature) => stepOf(feature, contributions, rate)),
  }
}

const riskAtBase = (base: number, space: ExplanationSpace) =>
  space === 'probability' ? base : logistic(base)

/** The `count` strongest of the same steps. Features that change nothing are no reasons. */
export function reasons(
  customer: Pick<ScoredCustomer, 'contributions' | 'value'>,
  base: number,
  count: number,
  space: ExplanationSpace = 'log-odds',
): Step[] {
  return steps(customer, base, space, count).filter((step) => step.contribution !== 0)
}

function steps(
  { contributions, value }: Pick<ScoredCustomer, 'contributions' | 'value'>,
  base: number,
  space: ExplanationSpace,
  count = contributions.length,
): Step[] {
  const rate = rateOf(contributions, base, space)
  return Array.from(strongestFirst(contributions).subarray(0, count), (feature) => ({
    ...stepOf(feature, contributions, rate),
    value: value(feature),
  }))
}

/** Probability per unit of contribution: one for all of a customer's, so that signs and order stay. */
const rateOf = (contributions: Float32Array, base: number, space: ExplanationSpace) =>
  space === 'probability' ? 1 : pointsPerLogOdds(base, sumOf(contributions))

function stepOf(feature: number, contributions: Float32Array, rate: number) {
  const contribution = contributions[feature]!
  return { feature, contribution, points: contribution * rate }
}
