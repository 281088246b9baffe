import { logistic } from '../../../ground/maths'

import type { RawScores } from '../graph'

/** What turns the runtime's numbers into the probability of the chosen class. */
export type ScoreLink =
  /** They are probabilities. */
  | 'none'
  /** One margin, or −margin and margin: the logistic function is missing. */
  | 'logistic'
  /** Two free scores: softmax is missing. */
  | 'softmax'

/** How far outside 0…1 rounding may take a probability. */
const rounding = 1e-5

/** Whether all numbers can be probabilities. NaN tells nothing. */
export function areProbabilities({ values }: RawScores): boolean {
  return values.every((value) => !(value < -rounding || value > 1 + rounding))
}

/** What is missing where numbers lie outside 0…1. */
export function missingLink(scores: RawScores): ScoreLink {
  if (areProbabilities(scores)) return 'none'
  const { values, width } = scores
  if (width === 1) return 'logistic'
  let largest = 0
  let sum = 0
  for (let at = 0; at < values.length; at += 2) {
    largest = Math.max(largest, Math.abs(values[at]!))
    sum = Math.max(sum, Math.abs(values[at]! + values[at + 1]!))
  }
  return sum <= 1e-4 * Math.max(1, largest) ? 'logistic' : 'softmax'
}

/** Probability of class `positive` (0 or 1), one a row. */
export function probabilitiesOf(
  { values, width }: RawScores,
  link: ScoreLink,
  positive: number,
): Float32Array {
  const rows = values.length / width
  return Float32Array.from({ length: rows }, (_, row) => {
    const last = values[row * width + width - 1]!
    if (link === 'none') {
      if (width === 2) return values[row * 2 + positive]!
      return positive === 1 ? last : 1 - last
    }
    const margin = link === 'softmax' ? last - values[row * 2]! : last
    return logistic(positive === 1 ? margin : -margin)
  })
}
