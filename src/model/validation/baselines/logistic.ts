import type { TrainingFeature } from '../../training/features'
import { groupedParts, splitRows } from '../folds'
import type { Learner } from '../learner'
import { calibratedProbability, uncalibrated } from '../platt'
import { chooseThreshold } from '../threshold'
import { fitDesign } from './designMatrix'

/** Beyond this many columns the p³ solve takes longer than the model it is held against. */
export const widestDesign = 400

const ridge = 1
const maxSteps = 25
/** Parts of the training rows for out-of-fold predictions to choose the threshold on. */
const innerFolds = 5

/**
 * Ridge logistic regression on one-hot and standardised columns. Its threshold is chosen on inner
 * out-of-fold predictions, as the model's own is, so that neither is favoured.
 */
export function logisticLearner(
  features: readonly TrainingFeature[],
  target: Int8Array,
  groups: Int32Array,
): Learner {
  return {
    async fit(rows, seed) {
      const { design, weights } = fitRows(features, target, rows)
      const part = groupedParts(rows, target, groups, innerFolds, seed)
      const heldOut = new Float64Array(rows.length)
      for (let fold = 0; fold < innerFolds; fold++) {
        const { inside, outside } = splitRows(rows, part, fold)
        const inner = fitRows(features, target, outside)
        const predicted = scores(inner.design.matrix(inside), inner.weights)
        let next = 0
        for (let i = 0; i < rows.length; i++) {
          if (part[i] === fold) heldOut[i] = predicted[next++]!
        }
      }
      const labels = Float64Array.from(rows, (row) => target[row]!)
      const families = Int32Array.from(rows, (row) => groups[row]!)
      const probability = calibratedProbability(heldOut, uncalibrated)
      return {
        calibration: uncalibrated,
        threshold: chooseThreshold(probability, labels, families),
        logOdds: (asked) => scores(design.matrix(asked), weights),
      }
    },
  }
}

function fitRows(features: readonly TrainingFeature[], target: Int8Array, rows: Int32Array) {
  const design = fitDesign(features, rows)
  const labels = Float64Array.from(rows, (row) => target[row]!)
  return { design, weights: fitLogistic(design.matrix(rows), design.width, labels) }
}

function scores(matrix: Float64Array, weights: Float64Array): Float64Array {
  const width = weights.length
  const sums = new Float64Array(matrix.length / width)
  for (let i = 0; i < sums.length; i++) {
    let sum = 0
    for (let j = 0; j < width; j++) sum += matrix[i * width + j]! * weights[j]!
    sums[i] = sum
  }
  return sums
}

/**
 * Iteratively reweighted least squares (Newton) for logistic loss + ½·ridge·|w|², the constant
 * (first column) not penalised.
 * @param matrix rows × width, row-major; cells that are 0 cost nothing
 */
export function fitLogistic(
  matrix: Float64Array,
  width: number,
  labels: Float64Array,
): Float64Array {
  const weights = new Float64Array(width)
  const gradient = new Float64Array(width)
  const hessian = new Float64Array(width * width)
  const filled = new Int32Array(width)
  for (let iteration = 0; iteration < maxSteps; iteration++) {
    gradient.fill(0)
    hessian.fill(0)
    const sums = scores(matrix, weights)
    for (let i = 0; i < labels.length; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!))
      const residual = p - labels[i]!
      const weight = p * (1 - p)
      const from = i * width
      let size = 0
      for (let j = 0; j < width; j++) if (matrix[from + j] !== 0) filled[size++] = j
      for (let a = 0; a < size; a++) {
        const j = filled[a]!
        const x = matrix[from + j]!
        gradient[j]! += residual * x
        for (let b = 0; b <= a; b++) {
          hessian[j * width + filled[b]!]! += weight * x * matrix[from + filled[b]!]!
        }
      }
    }
    for (let j = 0; j < width; j++) {
      const penalty = j === 0 ? 0 : ridge
      gradient[j]! += penalty * weights[j]!
      hessian[j * width + j]! += penalty + 1e-9
    }
    solveInPlace(hessian, width, gradient)
    let largest = 0
    for (let j = 0; j < width; j++) {
      weights[j]! -= gradient[j]!
      largest = Math.max(largest, Math.abs(gradient[j]!))
    }
    if (largest < 1e-6) break
  }
  return weights
}

/** Solves A·x = b by Cholesky; A's lower triangle and b are overwritten, b with x. */
function solveInPlace(a: Float64Array, n: number, b: Float64Array): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * n + j]!
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= a[i * n + k]! * b[k]!
    b[i]! /= a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= a[k * n + i]! * b[k]!
    b[i]! /= a[i * n + i]!
  }
}
