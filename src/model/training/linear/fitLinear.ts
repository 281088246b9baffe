import type { TrainingFeature } from '../../features'
import { fitDesign, fitLogistic, splitRows, widestDesign } from '../../validation'
import type { Bagging } from '../boosting'
import { labelsOf } from '../loss'

/** What a linear model says of one feature, in log-odds. */
export type LinearEffect =
  /** slope · (x − mean), or `missing` for a missing cell. */
  | {
      readonly kind: 'number'
      readonly slope: number
      readonly mean: number
      readonly missing: number
    }
  /** By category of the feature; a missing cell is 0. */
  | { readonly kind: 'category'; readonly values: Float64Array }

/** base + Σ effects, in log-odds, not centred. */
interface LinearSum {
  readonly base: number
  readonly effects: readonly LinearEffect[]
}

/** Ridge logistic regressions, one a bag, whose mean is the linear part of a model. */
interface LinearFit {
  readonly bags: readonly LinearSum[]
  readonly mean: LinearSum
  /** For rows[i]: log-odds from the bag that held its family out. */
  readonly heldOut: Float64Array
}

/**
 * Fits a straight line to every number, a mark to its missing cells and one value to every category,
 * by ridge logistic regression on the rows of each bag. A line that would go against the direction of
 * its feature is left out.
 * @returns null on tables too wide for it
 */
export function fitLinear(
  features: readonly TrainingFeature[],
  directions: readonly (-1 | 0 | 1)[],
  target: Int8Array,
  { rows, part, bags }: Bagging,
): LinearFit | null {
  const design = fitDesign(features, rows)
  const { width, offsets, scales } = design
  if (width > widestDesign) return null
  const effectsOf = (weights: Float64Array): LinearSum => ({
    base: weights[0]!,
    effects: features.map((feature, f) => {
      const at = offsets[f]!
      const scale = scales[f]
      if (feature.kind === 'category' || !scale) {
        const end = offsets[f + 1] ?? width
        return { kind: 'category', values: weights.slice(at, end) }
      }
      const slope = weights[at]! / scale.deviation
      return { kind: 'number', slope, mean: scale.mean, missing: weights[at + 1]! }
    }),
  })
  const along = new Int8Array(width)
  directions.forEach((direction, f) => {
    along[offsets[f]!] = direction
  })
  const heldOut = new Float64Array(rows.length)
  const sums: LinearSum[] = []
  const mean = new Float64Array(width)
  let weights: Float64Array = new Float64Array(width)
  for (let bag = 0; bag < bags; bag++) {
    const { inside, outside } = splitRows(rows, part, bag)
    weights = fitDirected(design.matrix(outside), labelsOf(target, outside), weights, along)
    sums.push(effectsOf(weights))
    for (let j = 0; j < width; j++) mean[j]! += weights[j]! / bags
    const matrix = design.matrix(inside)
    let next = 0
    for (let i = 0; i < rows.length; i++) {
      if (part[i] !== bag) continue
      const line = next++ * width
      for (let j = 0; j < width; j++) heldOut[i]! += matrix[line + j]! * weights[j]!
    }
  }
  return { bags: sums, mean: effectsOf(mean), heldOut }
}

/**
 * Fits again without the columns whose weight has the wrong sign, until none has.
 * @param along by column: the sign that its weight must have, 0 for any
 */
function fitDirected(
  matrix: Float64Array,
  labels: Float64Array,
  start: Float64Array,
  along: Int8Array,
): Float64Array {
  const width = along.length
  for (;;) {
    const weights = fitLogistic(matrix, width, labels, start)
    const wrong = Array.from(along.keys()).filter((j) => along[j]! * weights[j]! < 0)
    if (wrong.length === 0) return weights
    for (let line = 0; line < matrix.length; line += width)
      for (const j of wrong) matrix[line + j] = 0
  }
}
