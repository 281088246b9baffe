import type { TrainingFeature } from '../../features'
import { fitDesign, fitLogistic, type LogisticFit, splitRows, widestDesign } from '../../validation'
import type { Bagging } from '../boosting'
import { labelsOf } from '../loss'

/** A line is found no better on more rows than this, and a matrix of them takes memory. */
const mostRows = 20_000

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
 * by ridge logistic regression on the rows of each bag, 20,000 of them at most. A line that would go
 * against the direction of its feature is left out.
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
  const fitTo = (learned: Int32Array, start?: LogisticFit) => {
    const sample = evenly(learned)
    return fitDirected(design.matrix(sample), labelsOf(target, sample), along, start)
  }
  const whole = fitTo(rows)
  // Where columns were left out, its curvature is not that of all columns.
  const start = whole.masked ? undefined : whole
  const heldOut = new Float64Array(rows.length)
  const sums: LinearSum[] = []
  const mean = new Float64Array(width)
  for (let bag = 0; bag < bags; bag++) {
    const { outside } = splitRows(rows, part, bag)
    const { weights } = fitTo(outside, start)
    const sum = effectsOf(weights)
    sums.push(sum)
    for (let j = 0; j < width; j++) mean[j]! += weights[j]! / bags
    for (let i = 0; i < rows.length; i++)
      if (part[i] === bag) heldOut[i] = logOddsAt(sum, features, rows[i]!)
  }
  return { bags: sums, mean: effectsOf(mean), heldOut }
}

function evenly(rows: Int32Array): Int32Array {
  const step = Math.ceil(rows.length / mostRows)
  return step === 1 ? rows : rows.filter((_, i) => i % step === 0)
}

function logOddsAt(
  { base, effects }: LinearSum,
  features: readonly TrainingFeature[],
  row: number,
): number {
  let sum = base
  for (let f = 0; f < features.length; f++) {
    const feature = features[f]!
    const effect = effects[f]!
    if (feature.kind === 'number' && effect.kind === 'number') {
      const value = feature.values[row]!
      sum += Number.isNaN(value) ? effect.missing : effect.slope * (value - effect.mean)
    } else if (feature.kind === 'category' && effect.kind === 'category') {
      sum += effect.values[feature.codes[row]!] ?? 0
    }
  }
  return sum
}

/**
 * Fits again without the columns whose weight has the wrong sign, until none has.
 * @param along by column: the sign that its weight must have, 0 for any
 */
function fitDirected(
  matrix: Float64Array,
  labels: Float64Array,
  along: Int8Array,
  start?: LogisticFit,
): LogisticFit & { readonly masked: boolean } {
  const width = along.length
  let masked = false
  let from: Parameters<typeof fitLogistic>[3] = start
  for (;;) {
    const fit = fitLogistic(matrix, width, labels, from)
    const wrong = Array.from(along.keys()).filter((j) => along[j]! * fit.weights[j]! < 0)
    if (wrong.length === 0) return { ...fit, masked }
    for (let line = 0; line < matrix.length; line += width)
      for (const j of wrong) matrix[line + j] = 0
    for (const j of wrong) fit.weights[j] = 0
    // The curvature is to be taken anew, without them.
    from = { weights: fit.weights }
    masked = true
  }
}
