import type { ClassicFigures } from '../contracts'
import { fillGains, type Terms } from './gain'

/** Rows whose outcome is known. */
interface KnownOutcomes {
  readonly risk: Float64Array
  readonly value: Float64Array
  /** 1 left, 0 stayed. */
  readonly left: Uint8Array
}

/**
 * Whom a contact with gain > 0 would have reached, against what happened. With V_i a row's own value:
 *
 *   FN cost = Σ over false negatives of V_i·S       TP net = Σ over true positives of V_i·S − C
 *   FP cost = FP·C                                  total = TP net − FN cost − FP cost
 *   ROI = (TP net − FP cost) / ((TP + FP)·C)
 *
 * Null without rows.
 */
export function classicFigures(known: KnownOutcomes, terms: Terms): ClassicFigures | null {
  const { risk, value, left } = known
  if (left.length === 0) return null
  const gains = new Float64Array(left.length)
  fillGains(gains, risk, value, terms)
  const confused = confusion(gains, value, left)
  return figuresOf(confused, terms)
}

interface Confused {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
  /** Sums of the values of those found and of those missed. */
  readonly valueFound: number
  readonly valueMissed: number
}

/** The figures of a confusion. */
export function figuresOf(
  { valueFound, valueMissed, ...counts }: Confused,
  { saveRate, cost }: Pick<Terms, 'saveRate' | 'cost'>,
): ClassicFigures {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = counts
  const falseNegativeCost = valueMissed * saveRate
  const falsePositiveCost = falsePositives * cost
  const truePositiveNetValue = valueFound * saveRate - truePositives * cost
  const totalNetValue = truePositiveNetValue - falseNegativeCost - falsePositiveCost
  const spent = (truePositives + falsePositives) * cost
  return {
    ...counts,
    falseNegativeCost,
    falsePositiveCost,
    truePositiveNetValue,
    totalNetValue,
    perCustomer: totalNetValue / (truePositives + falsePositives + falseNegatives + trueNegatives),
    roi: spent > 0 ? (truePositiveNetValue - falsePositiveCost) / spent : null,
  }
}

function confusion(gains: Float64Array, value: Float64Array, left: Uint8Array): Confused {
  // By 2·contacted + left.
  const counts = [0, 0, 0, 0]
  const values = [0, 0, 0, 0]
  for (let i = 0; i < gains.length; i++) {
    const cell = (gains[i]! > 0 ? 2 : 0) + left[i]!
    counts[cell]!++
    values[cell]! += value[i]!
  }
  return {
    truePositives: counts[3]!,
    falsePositives: counts[2]!,
    falseNegatives: counts[1]!,
    trueNegatives: counts[0]!,
    valueFound: values[3]!,
    valueMissed: values[1]!,
  }
}
