/** The rows that contributions are measured against: the training rows. */
export interface Background {
  /** rows × F, row-major, as the model's input; NaN is a missing cell. */
  readonly matrix: Float32Array
  /** Weight of each row, 0 or more; left out where all rows count alike. */
  readonly weights?: Float64Array
}

/** The background by column, weights summing to 1. */
export interface BackgroundColumns {
  readonly rows: number
  readonly columns: readonly Float32Array[]
  readonly weights: Float64Array
}

/** @throws RangeError if the matrix holds no whole number of rows, or no row has any weight */
export function backgroundColumns(background: Background, width: number): BackgroundColumns {
  const { matrix } = background
  const rows = matrix.length / width
  const weights = background.weights?.slice() ?? new Float64Array(rows).fill(1)
  if (!Number.isInteger(rows) || weights.length !== rows)
    throw new RangeError(`${matrix.length} cells, ${weights.length} weights, ${width} features`)
  let total = 0
  for (let row = 0; row < rows; row++) total += weights[row]!
  if (!(total > 0)) throw new RangeError('no background rows')
  for (let row = 0; row < rows; row++) weights[row]! /= total
  const columns = Array.from({ length: width }, (_, feature) => {
    const column = new Float32Array(rows)
    for (let row = 0; row < rows; row++) column[row] = matrix[row * width + feature]!
    return column
  })
  return { rows, columns, weights }
}
