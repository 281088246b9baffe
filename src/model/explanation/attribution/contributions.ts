import type { AttributedModel } from '../../terms'
import { evaluateShape } from '../../terms'
import { cellOf, leafOf } from './evaluate'

/**
 * Contributions of one row of F values starting at `offset` of a row-major matrix, as the exported
 * file gives them but in float64. Written to `out`, F values, log-odds.
 */
export function contributionsOf(
  model: AttributedModel,
  matrix: Float32Array,
  offset: number,
  out: Float64Array,
): void {
  const { shapes, pairs, trees } = model
  for (let feature = 0; feature < shapes.length; feature++)
    out[feature] = evaluateShape(shapes[feature]!, matrix[offset + feature]!)
  for (const pair of pairs) {
    const cell = cellOf(pair, matrix, offset)
    out[pair.features[0]]! += pair.shares[0][cell]!
    out[pair.features[1]]! += pair.shares[1][cell]!
  }
  for (const tree of trees) {
    const { features, shares } = tree
    const first = leafOf(tree, matrix, offset) * features.length
    for (let player = 0; player < features.length; player++)
      out[features[player]!]! += shares[first + player]!
  }
}

/** Mean absolute contribution of each feature over the rows of a row-major matrix, log-odds. */
export function meanAbsoluteContributions(
  model: AttributedModel,
  matrix: Float32Array,
): Float64Array {
  const width = model.shapes.length
  const rows = matrix.length / width
  const row = new Float64Array(width)
  const means = new Float64Array(width)
  for (let offset = 0; offset < matrix.length; offset += width) {
    contributionsOf(model, matrix, offset, row)
    for (let feature = 0; feature < width; feature++)
      means[feature]! += Math.abs(row[feature]!) / rows
  }
  return means
}
