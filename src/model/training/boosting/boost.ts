import { labelsOf, meanLogLoss, refreshGradients, startingLogOdds } from '../loss'
import { GridSums, growQuadrants } from './growQuadrants'
import { growStep, type Histogram, type StepOptions } from './growStep'
import type { OnRound } from './learningCurve'
import type { Term } from './terms'

export interface BoostOptions extends StepOptions {
  /** Share of every Newton step that is taken. */
  readonly learningRate: number
  /** Splits a term takes at each visit, found in its histogram without going back to the rows. */
  readonly splits: number
  readonly maxRounds: number
  /** Rounds without a better held-out loss before stopping. */
  readonly patience: number
}

/** A fitted sum of step functions on the log-odds scale, not yet centred. */
export interface BoostedSum {
  readonly intercept: number
  /** One value a bin for every term. */
  readonly values: readonly Float64Array[]
}

/** Log-odds that the new terms add to, by row of either part. */
export interface Start {
  readonly train: Float64Array
  readonly heldOut: Float64Array
}

/**
 * Cyclic gradient boosting of an additive model (Lou et al. 2013, Nori et al. 2019): every round
 * visits every term once and adds a small step, with Newton steps for the logistic loss.
 * Stops when the loss on `heldOut` no longer falls and returns the best round.
 * @param start of the terms before; without it boosting starts at the churn rate
 * @param onRound told the held-out loss at the start and after every round
 */
export function boost(
  terms: readonly Term[],
  target: Int8Array,
  train: Int32Array,
  heldOut: Int32Array,
  options: BoostOptions,
  start?: Start,
  onRound?: OnRound,
): BoostedSum {
  const inside = gather(terms, target, train)
  const outside = gather(terms, target, heldOut)
  const grow = stepGrower(terms, options)
  const widest = terms.reduce((size, term) => Math.max(size, term.size), 0)
  const gradientSums = new Float64Array(widest)
  const hessianSums = new Float64Array(widest)
  const sums = new Float64Array(2 * widest)
  const histograms: Histogram[] = terms.map((term, t) => ({
    gradient: gradientSums,
    hessian: hessianSums,
    rows: countRows(inside.bins[t]!, term.size),
  }))
  const gradient = new Float64Array(train.length)
  const hessian = new Float64Array(train.length)
  const step = new Float64Array(widest)

  const intercept = start ? 0 : startingLogOdds(inside.labels)
  if (start) {
    inside.scores.set(start.train)
    outside.scores.set(start.heldOut)
  } else {
    inside.scores.fill(intercept)
    outside.scores.fill(intercept)
  }
  const values = terms.map(({ size }) => new Float64Array(size))
  const best = terms.map(({ size }) => new Float64Array(size))
  let bestLoss = meanLogLoss(outside.scores, outside.labels)
  let bestRound = 0
  onRound?.(0, bestLoss)

  for (let round = 1; round <= options.maxRounds; round++) {
    if (round - bestRound > options.patience) break
    refreshGradients(inside.scores, inside.labels, gradient, hessian)
    for (let t = 0; t < terms.length; t++) {
      const { size } = terms[t]!
      sums.fill(0, 0, 2 * size)
      if (t === 0) sumByBin(inside.bins[0]!, gradient, hessian, sums)
      else
        stepAndSum(
          inside.bins[t - 1]!,
          step,
          inside.scores,
          gradient,
          hessian,
          inside.bins[t]!,
          sums,
        )
      const { gradient: g, hessian: h } = histograms[t]!
      for (let bin = 0; bin < size; bin++) {
        g[bin] = sums[2 * bin]!
        h[bin] = sums[2 * bin + 1]!
      }
      grow(histograms[t]!, t, step)
      const value = values[t]!
      for (let bin = 0; bin < size; bin++) value[bin]! += step[bin]!
      addStep(outside.bins[t]!, step, outside.scores)
    }
    // The gradients are refreshed next; only the scores need the last step.
    addStep(inside.bins[terms.length - 1]!, step, inside.scores)
    const loss = meanLogLoss(outside.scores, outside.labels)
    onRound?.(round, loss)
    if (loss < bestLoss) {
      bestLoss = loss
      bestRound = round
      values.forEach((value, t) => {
        best[t]!.set(value)
      })
    }
  }
  return { intercept, values: best }
}

/**
 * Returns the step of one visit: `splits` splits one after the other, each a `learningRate` of its
 * Newton step, the gradients of the histogram following to first order, G + H·step.
 */
export function stepGrower(
  terms: readonly Pick<Term, 'order' | 'size' | 'columns' | 'direction'>[],
  options: StepOptions & Pick<BoostOptions, 'splits' | 'learningRate'>,
): (histogram: Histogram, term: number, step: Float64Array) => void {
  const widest = terms.reduce((size, term) => Math.max(size, term.size), 0)
  const once = new Float64Array(widest)
  const sums = terms.map(({ order, size, columns }) =>
    order === 'grid' ? new GridSums(size / columns, columns) : null,
  )
  return (histogram, t, step) => {
    const form = terms[t]!
    const gridSums = sums[t]!
    const { gradient, hessian } = histogram
    step.fill(0, 0, form.size)
    for (let split = 0; split < options.splits; split++) {
      if (gridSums === null) growStep(histogram, form, options, once)
      else growQuadrants(histogram, form, options, once, gridSums)
      for (let bin = 0; bin < form.size; bin++) {
        const change = options.learningRate * once[bin]!
        step[bin]! += change
        gradient[bin]! += hessian[bin]! * change
      }
    }
  }
}

/** The rows of one part, gathered so that inner loops run through memory in order. */
interface Part {
  readonly bins: readonly Uint16Array[]
  readonly labels: Float64Array
  readonly scores: Float64Array
}

function gather(terms: readonly Term[], target: Int8Array, rows: Int32Array): Part {
  const bins = terms.map((term) => {
    const gathered = new Uint16Array(rows.length)
    for (let i = 0; i < rows.length; i++) gathered[i] = term.bins[rows[i]!]!
    return gathered
  })
  return { bins, labels: labelsOf(target, rows), scores: new Float64Array(rows.length) }
}

function countRows(bins: Uint16Array, size: number): Float64Array {
  const rows = new Float64Array(size)
  for (let i = 0; i < bins.length; i++) rows[bins[i]!]!++
  return rows
}

/**
 * Adds the step of one term to the scores and sums the gradients by the bins of the next, in one
 * pass over the rows. Within a round gradients follow to first order, g + h·step: the steps are
 * small, and exp() for every feature would take most of the time. Each round starts from exact
 * gradients.
 * @param sums gradient and hessian side by side, two numbers a bin
 */
function stepAndSum(
  bins: Uint16Array,
  step: Float64Array,
  scores: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  nextBins: Uint16Array,
  sums: Float64Array,
): void {
  for (let i = 0; i < bins.length; i++) {
    const change = step[bins[i]!]!
    const h = hessian[i]!
    const g = gradient[i]! + h * change
    scores[i]! += change
    gradient[i] = g
    const at = nextBins[i]! << 1
    sums[at]! += g
    sums[at + 1]! += h
  }
}

/** The same for the first term of a round. */
function sumByBin(
  bins: Uint16Array,
  gradient: Float64Array,
  hessian: Float64Array,
  sums: Float64Array,
): void {
  for (let i = 0; i < bins.length; i++) {
    const at = bins[i]! << 1
    sums[at]! += gradient[i]!
    sums[at + 1]! += hessian[i]!
  }
}

function addStep(bins: Uint16Array, step: Float64Array, scores: Float64Array): void {
  for (let i = 0; i < bins.length; i++) scores[i]! += step[bins[i]!]!
}
