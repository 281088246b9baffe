import type { Linear, Link } from '../scorer'

/**
 * Shapley values of a weighted sum in closed form: each player's part of the sum minus the mean of
 * that part over the background rows.
 * @param playerOf player by column; several columns may be one player
 * @param background rows × columns as the sum reads them
 */
export function linearExplainer(
  { weights, intercepts, outputs }: Linear,
  link: Link,
  playerOf: readonly number[],
  background: Float32Array,
  rows: number,
) {
  const columns = playerOf.length
  const weight = new Float64Array(columns)
  let constant = link.constant
  for (let output = 0; output < outputs; output++) {
    const coefficient = link.coefficients[output]!
    constant += coefficient * intercepts[output]!
    for (let column = 0; column < columns; column++)
      weight[column]! += coefficient * weights[output * columns + column]!
  }
  const means = new Float64Array(columns)
  background.forEach((value, cell) => {
    means[cell % columns]! += value / rows
  })
  const base = means.reduce((sum, mean, column) => sum + mean * weight[column]!, constant)
  return {
    base,
    /** Values of rows × columns, rows × `width` players. */
    explain(matrix: ArrayLike<number>, count: number, width: number): Float64Array {
      const out = new Float64Array(count * width)
      for (let cell = 0; cell < count * columns; cell++) {
        const column = cell % columns
        const row = (cell - column) / columns
        out[row * width + playerOf[column]!]! += weight[column]! * (matrix[cell]! - means[column]!)
      }
      return out
    },
    /** Values of one row of columns against each background row alone, background rows × `width`. */
    explainAgainstEach(row: ArrayLike<number>, width: number): Float64Array {
      const out = new Float64Array(rows * width)
      for (let cell = 0; cell < rows * columns; cell++) {
        const column = cell % columns
        const other = (cell - column) / columns
        out[other * width + playerOf[column]!]! +=
          weight[column]! * (row[column]! - background[cell]!)
      }
      return out
    },
  }
}
