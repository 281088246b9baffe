import { type BinnedFeature, binCount } from './bins'
import { type Histogram, type TreeOptions, treeGrower } from './smallTree'

export interface BoostOptions extends TreeOptions {
  /** Share of every Newton step that is taken. */
  readonly learningRate: number
  readonly maxRounds: number
  /** Rounds without a better held-out loss before stopping. */
  readonly patience: number
}

/** A fitted sum of step functions on the log-odds scale, not yet centred. */
export interface BoostedSum {
  readonly intercept: number
  /** One value a bin for every feature, the bin of missing values last. */
  readonly values: readonly Float64Array[]
  readonly rounds: number
}

/**
 * Cyclic gradient boosting of an additive model (Lou et al. 2013, Nori et al. 2019): every round
 * visits every feature once and adds a small tree on it, with Newton steps for the logistic loss.
 * Stops when the loss on `heldOut` no longer falls and returns the best round.
 */
export function boost(
  features: readonly BinnedFeature[],
  target: Int8Array,
  train: Int32Array,
  heldOut: Int32Array,
  options: BoostOptions,
): BoostedSum {
  const inside = gather(features, target, train)
  const outside = gather(features, target, heldOut)
  const sizes = features.map(binCount)
  const widest = sizes.reduce((a, b) => Math.max(a, b), 0)
  const grow = treeGrower(options)
  const step = new Float64Array(widest)
  const gradientSums = new Float64Array(widest)
  const hessianSums = new Float64Array(widest)
  const histograms: Histogram[] = features.map((_, f) => ({
    gradient: gradientSums,
    hessian: hessianSums,
    rows: countRows(inside.bins[f]!, sizes[f]!),
  }))
  const gradient = new Float64Array(train.length)
  const hessian = new Float64Array(train.length)

  const intercept = logit(smoothedMean(inside.labels))
  inside.scores.fill(intercept)
  outside.scores.fill(intercept)
  const values = sizes.map((size) => new Float64Array(size))
  const best = sizes.map((size) => new Float64Array(size))
  let bestLoss = logLossOf(outside)
  let bestRound = 0

  for (let round = 1; round <= options.maxRounds; round++) {
    if (round - bestRound > options.patience) break
    refreshGradients(inside, gradient, hessian)
    for (let f = 0; f < features.length; f++) {
      const size = sizes[f]!
      sumByBin(inside.bins[f]!, gradient, hessian, gradientSums, hessianSums, size)
      grow(histograms[f]!, size, step)
      const value = values[f]!
      for (let bin = 0; bin < size; bin++) {
        step[bin]! *= options.learningRate
        value[bin]! += step[bin]!
      }
      takeStep(inside.bins[f]!, step, inside.scores, gradient, hessian)
      addStep(outside.bins[f]!, step, outside.scores)
    }
    const loss = logLossOf(outside)
    if (loss < bestLoss) {
      bestLoss = loss
      bestRound = round
      values.forEach((value, f) => {
        best[f]!.set(value)
      })
    }
  }
  return { intercept, values: best, rounds: bestRound }
}

/** The rows of one part, gathered so that inner loops run through memory in order. */
interface Part {
  readonly bins: readonly Uint16Array[]
  readonly labels: Float64Array
  readonly scores: Float64Array
}

function gather(features: readonly BinnedFeature[], target: Int8Array, rows: Int32Array): Part {
  const bins = features.map((feature) => {
    const gathered = new Uint16Array(rows.length)
    for (let i = 0; i < rows.length; i++) gathered[i] = feature.bins[rows[i]!]!
    return gathered
  })
  const labels = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) labels[i] = target[rows[i]!]!
  return { bins, labels, scores: new Float64Array(rows.length) }
}

function countRows(bins: Uint16Array, size: number): Float64Array {
  const rows = new Float64Array(size)
  for (let i = 0; i < bins.length; i++) rows[bins[i]!]!++
  return rows
}

/** First and second derivative of the logistic loss: p − y and p(1 − p). */
function refreshGradients(part: Part, gradient: Float64Array, hessian: Float64Array): void {
  const { labels, scores } = part
  for (let i = 0; i < scores.length; i++) {
    const p = 1 / (1 + Math.exp(-scores[i]!))
    gradient[i] = p - labels[i]!
    hessian[i] = p * (1 - p)
  }
}

/**
 * Adds the step to the scores. Within a round gradients follow to first order, g + h·step: the steps are small, and exp() for
 * every feature would take most of the time. Each round starts from exact gradients.
 */
function takeStep(
  bins: Uint16Array,
  step: Float64Array,
  scores: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let i = 0; i < bins.length; i++) {
    const change = step[bins[i]!]!
    scores[i]! += change
    gradient[i]! += hessian[i]! * change
  }
}

function sumByBin(
  bins: Uint16Array,
  gradient: Float64Array,
  hessian: Float64Array,
  gradientSums: Float64Array,
  hessianSums: Float64Array,
  size: number,
): void {
  gradientSums.fill(0, 0, size)
  hessianSums.fill(0, 0, size)
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i]!
    gradientSums[bin]! += gradient[i]!
    hessianSums[bin]! += hessian[i]!
  }
}

function addStep(bins: Uint16Array, step: Float64Array, scores: Float64Array): void {
  for (let i = 0; i < bins.length; i++) scores[i]! += step[bins[i]!]!
}

/** Mean of log(1 + e^s) − y·s, in the form that cannot overflow. */
function logLossOf(part: Part): number {
  const { labels, scores } = part
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const s = scores[i]!
    sum += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - labels[i]! * s
  }
  return sum / scores.length
}

/** (sum + ½) / (n + 1): never 0 or 1, so its log-odds are finite. */
function smoothedMean(labels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum += labels[i]!
  return (sum + 0.5) / (labels.length + 1)
}

function logit(p: number): number {
  return Math.log(p / (1 - p))
}
