import type { TrainingFeature } from '../../features'

/** How to turn rows into standardised numbers for a linear model; learned on training rows only. */
export interface Design {
  readonly width: number
  /** First column of each feature. */
  readonly offsets: readonly number[]
  /** Of numbers: what they are standardised by; null for categories. */
  readonly scales: readonly ({ readonly mean: number; readonly deviation: number } | null)[]
  /** Rows × width, row-major; the first column is the constant 1. */
  matrix(rows: Int32Array): Float64Array
}

/** Writes one feature of one row into the matrix from `place` on. */
type Writer = (row: number, matrix: Float64Array, place: number) => void

/**
 * Constant, then numbers standardised with missing cells at the mean and a mark where any were
 * missing, then one column a category.
 */
export function fitDesign(features: readonly TrainingFeature[], rows: Int32Array): Design {
  const writers: Writer[] = []
  const offsets: number[] = []
  const scales: ({ readonly mean: number; readonly deviation: number } | null)[] = []
  let width = 1
  for (const feature of features) {
    offsets.push(width)
    if (feature.kind === 'number') {
      const scale = standardScale(feature.values, rows)
      scales.push(scale)
      writers.push(numberWriter(feature.values, scale))
      width += 2
    } else {
      const { codes } = feature
      scales.push(null)
      writers.push((row, matrix, place) => {
        const code = codes[row]!
        if (code >= 0) matrix[place + code] = 1
      })
      width += feature.categories.length
    }
  }
  return {
    width,
    offsets,
    scales,
    matrix(asked) {
      const matrix = new Float64Array(asked.length * width)
      for (let i = 0; i < asked.length; i++) {
        matrix[i * width] = 1
        for (let f = 0; f < writers.length; f++) {
          writers[f]!(asked[i]!, matrix, i * width + offsets[f]!)
        }
      }
      return matrix
    },
  }
}

function standardScale(values: Float32Array, rows: Int32Array) {
  let sum = 0
  let squares = 0
  let known = 0
  for (const row of rows) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    known++
    const change = value - sum
    sum += change / known
    squares += change * (value - sum)
  }
  return { mean: sum, deviation: Math.sqrt(squares / Math.max(known, 1)) || 1 }
}

function numberWriter(
  values: Float32Array,
  { mean, deviation }: { readonly mean: number; readonly deviation: number },
): Writer {
  return (row, matrix, place) => {
    const value = values[row]!
    if (Number.isNaN(value)) matrix[place + 1] = 1
    else matrix[place] = (value - mean) / deviation
  }
}
