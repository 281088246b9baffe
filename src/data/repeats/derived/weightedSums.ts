import type { SampledColumn } from './columnSample'

/** Rows a column of the sum, at least: with fewer any column could be fitted. */
const rowsAColumn = 20
/** Columns are left out of the sums where more of their cells are missing, so that rows are left. */
const mostMissing = 0.2
/** A rounded number lies within half of its last digit of the sum; fitted weights add to that. */
const mostOff = 0.75
/** A digit tells a column finely enough where so many of its steps make a standard deviation. */
const leastSteps = 3
const noise = 1e-6
const withinShare = 0.995
/** Keeps the normal equations solvable where columns are sums of one another. */
const ridge = 1e-10

/** Columns that are weighted sums of others, to rounding: least squares over rows where all are present. */
export class WeightedSums {
  /** By column: deviations from the mean in standard deviations, over the complete rows; null for those left out. */
  private readonly scores: readonly (Float64Array | null)[]
  /** One step of the last digit, in standard deviations. */
  private readonly steps: readonly number[]
  /** Mean products of scores. */
  private readonly products: readonly Float64Array[]

  constructor(columns: readonly SampledColumn[]) {
    const usable = columns.map(
      ({ values, present }) => values.length > 0 && present >= (1 - mostMissing) * values.length,
    )
    const rows: number[] = []
    const size = columns.find((_, j) => usable[j])?.values.length ?? 0
    for (let row = 0; row < size; row++)
      if (columns.every(({ values }, j) => !usable[j] || Number.isFinite(values[row]!)))
        rows.push(row)
    const steps = new Array<number>(columns.length).fill(0)
    this.steps = steps
    this.scores = columns.map(({ values, decimals }, j) => {
      if (!usable[j]) return null
      const mean = rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length
      const squares = rows.reduce((sum, row) => sum + (values[row]! - mean) ** 2, 0)
      const spread = Math.sqrt(squares / rows.length) || 1
      steps[j] = 10 ** -decimals / spread
      return Float64Array.from(rows, (row) => (values[row]! - mean) / spread)
    })
    this.products = this.scores.map((left) =>
      Float64Array.from(this.scores, (right) => (left && right ? meanProduct(left, right) : 0)),
    )
  }

  /** The columns among `others` whose weighted sum `child` is; null where it is none. */
  parentsOf(child: number, others: readonly number[]): number[] | null {
    const target = this.scores[child]
    const columns = others.filter((j) => this.scores[j])
    if (!target || columns.length < 2 || target.length < rowsAColumn * columns.length) return null
    const step = this.steps[child]!
    const limit = Math.max(noise, step * leastSteps <= 1 ? mostOff * step : 0)
    const weights = solve(
      columns.map((i) =>
        Float64Array.from(columns, (j) => this.products[i]![j]! + (i === j ? ridge : 0)),
      ),
      Float64Array.from(columns, (j) => this.products[child]![j]!),
    )
    let within = 0
    for (let row = 0; row < target.length; row++) {
      let off = target[row]!
      for (let at = 0; at < columns.length; at++)
        off -= weights[at]! * this.scores[columns[at]!]![row]!
      if (Math.abs(off) <= limit) within++
      else if (row + 1 - within > (1 - withinShare) * target.length) return null
    }
    return columns.filter((_, at) => Math.abs(weights[at]!) > limit)
  }
}

function meanProduct(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let row = 0; row < left.length; row++) sum += left[row]! * right[row]!
  return sum / left.length
}

/** Solves a positive definite system by Gauss's elimination, in place. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const width = right.length
  for (let i = 0; i < width; i++)
    for (let k = i + 1; k < width; k++) {
      const factor = matrix[k]![i]! / matrix[i]![i]!
      if (factor === 0) continue
      for (let j = i; j < width; j++) matrix[k]![j]! -= factor * matrix[i]![j]!
      right[k]! -= factor * right[i]!
    }
  for (let i = width - 1; i >= 0; i--) {
    for (let j = i + 1; j < width; j++) right[i]! -= matrix[i]![j]! * right[j]!
    right[i]! /= matrix[i]![i]!
  }
  return right
}
