import type {
  BandLimits,
  CellValue,
  Explanation,
  ExplanationSpace,
  Step,
  WalkedExplanation,
} from '../../contracts'
import { logistic } from '../../ground/maths'
import { bandOf } from './bands'
import { walk, waterfall } from './waterfall'

/** One customer's scores, and how to look up their values. */
export interface ScoredCustomer {
  readonly row: number
  readonly id: string
  readonly probability: number
  /** F contributions, in the model's space. */
  readonly contributions: Float32Array
  value(feature: number): CellValue
}

/** The whole walk from the average risk to this customer's, one step a feature. */
export function explainRow(
  customer: ScoredCustomer,
  base: number,
  limits: BandLimits,
  space: ExplanationSpace = 'log-odds',
): Explanation {
  return {
    row: customer.row,
    id: customer.id,
    probability: customer.probability,
    band: bandOf(customer.probability, limits),
    average: averageAt(base, space),
    base,
    space,
    steps: steps(customer, base, space),
  }
}

/**
 * The same for a customer outside any file, walked in `order` (all features, each once), so that the
 * steps of two customers can be laid side by side.
 */
export function explainInOrder(
  { probability, contributions }: Pick<ScoredCustomer, 'probability' | 'contributions'>,
  base: number,
  limits: BandLimits,
  order: readonly number[],
  space: ExplanationSpace = 'log-odds',
): WalkedExplanation {
  const points = walk(base, contributions, order)
  return {
    probability,
    band: bandOf(probability, limits),
    average: averageAt(base, space),
    base,
    space,
    steps: order.map((feature, index) => ({
      feature,
      contribution: contributions[feature]!,
      points: space === 'probability' ? contributions[feature]! : points[index]!,
    })),
  }
}

const averageAt = (base: number, space: ExplanationSpace) =>
  space === 'probability' ? base : logistic(base)

/** The `count` strongest steps of the same walk. Features that change nothing are no reasons. */
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
  const { order, points } = waterfall(base, contributions)
  return Array.from(order.subarray(0, count), (feature, index) => ({
    feature,
    value: value(feature),
    contribution: contributions[feature]!,
    // Contributions to a probability are the steps themselves.
    points: space === 'probability' ? contributions[feature]! : points[index]!,
  }))
}
