import { logistic } from '../../../ground/maths'
import type { TrainingFeature } from '../../features'
import type { Learner } from '../crossing'
import { fitDesign } from './designMatrix'

/** Beyond this many columns the p³ solve takes longer than the model it is held against. */
export const widestDesign = 400

const ridge = 1
const maxSteps = 50
const smallestStep = 1e-5
/** Near the optimum the curvature hardly changes: after a step this small it is kept (chord method). */
const nearStep = 0.1
/** Steps after which it is taken anew all the same: far from it the chord converges slowly. */
const chordSteps = 4

/** Ridge logistic regression on one-hot and standardised columns. */
export function logisticLearner(features: readonly TrainingFeature[], target: Int8Array): Learner {
  return {
    async fit(rows) {
      const { design, weights } = fitRows(features, target, rows)
      return { logOdds: (asked) => scores(design.matrix(asked), weights) }
    },
  }
}

function fitRows(features: readonly TrainingFeature[], target: Int8Array, rows: Int32Array) {
  const design = fitDesign(features, rows)
  const labels = Float64Array.from(rows, (row) => target[row]!)
  return { design, weights: fitLogistic(design.matrix(rows), design.width, labels).weights }
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

/** The optimum, and the curvature that it was found with: a place to start on rows much the same. */
export interface LogisticFit {
  readonly weights: Float64Array
  /** Cholesky factor of the second derivatives, width × width, lower triangle. */
  readonly factor: Float64Array
}

/**
 * Iteratively reweighted least squares (Newton) for logistic loss + ½·ridge·|w|², the constant
 * (first column) not penalised. Nearly all the time goes into the matrix of second derivatives.
 * @param matrix rows × width, row-major; cells that are 0 cost nothing
 * @param start a fit to start from; the optimum is the same from anywhere, the steps are fewer
 */
export function fitLogistic(
  matrix: Float64Array,
  width: number,
  labels: Float64Array,
  start?: Pick<LogisticFit, 'weights'> & Partial<LogisticFit>,
): LogisticFit {
  const weights = start?.weights.slice() ?? new Float64Array(width)
  const gradient = new Float64Array(width)
  const hessian = start?.factor?.slice() ?? new Float64Array(width * width)
  const { ends, columns, values } = filledCells(matrix, width)
  let largest = start?.factor ? nearStep : Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < maxSteps && largest >= smallestStep; iteration++) {
    const refresh = largest > nearStep || iteration % chordSteps === chordSteps - 1
    gradient.fill(0)
    if (refresh) hessian.fill(0)
    let from = 0
    for (let i = 0; i < labels.length; i++) {
      const end = ends[i]!
      let sum = 0
      for (let a = from; a < end; a++) sum += values[a]! * weights[columns[a]!]!
      const p = logistic(sum)
      const residual = p - labels[i]!
      const weight = p * (1 - p)
      for (let a = from; a < end; a++) {
        const j = columns[a]!
        const x = values[a]!
        const line = j * width
        const weighted = weight * x
        gradient[j]! += residual * x
        if (!refresh) continue
        for (let b = from; b <= a; b++) hessian[line + columns[b]!]! += weighted * values[b]!
      }
      from = end
    }
    for (let j = 0; j < width; j++) {
      const penalty = j === 0 ? 0 : ridge
      gradient[j]! += penalty * weights[j]!
      if (refresh) hessian[j * width + j]! += penalty + 1e-9
    }
    if (refresh) factorise(hessian, width)
    solveInPlace(hessian, width, gradient)
    largest = 0
    for (let j = 0; j < width; j++) {
      weights[j]! -= gradient[j]!
      largest = Math.max(largest, Math.abs(gradient[j]!))
    }
  }
  return { weights, factor: hessian }
}

/** The cells that are not 0, row by row. */
function filledCells(matrix: Float64Array, width: number) {
  let count = 0
  for (let cell = 0; cell < matrix.length; cell++) if (matrix[cell] !== 0) count++
  const ends = new Int32Array(matrix.length / width)
  const columns = new Uint16Array(count)
  const values = new Float64Array(count)
  let next = 0
  for (let i = 0; i < ends.length; i++) {
    for (let j = 0; j < width; j++) {
      const value = matrix[i * width + j]!
      if (value === 0) continue
      columns[next] = j
      values[next++] = value
    }
    ends[i] = next
  }
  return { ends, columns, values }
}

/** Overwrites the lower triangle of A with its Cholesky factor. */
function factorise(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * n + j]!
    }
  }
}

/** Solves A·x = b for A as `factorise` left it; b is overwritten with x. */
function solveInPlace(a: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= a[i * n + k]! * b[k]!
    b[i]! /= a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= a[k * n + i]! * b[k]!
    b[i]! /= a[i * n + i]!
  }
}
