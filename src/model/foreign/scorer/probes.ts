import { seededRandom } from '../../../ground/maths'
import type { InputPart } from '../graph'
import type { Core } from './core'

const probeRows = 256

/**
 * Rows that try a model out: for trees values on and around its splits with some missing, for others
 * numbers of several sizes. Seeded, so that a file always opens the same way.
 */
export function probeMatrix(
  cores: readonly Core[],
  inputs: readonly InputPart[],
  columns: number,
): Float32Array {
  const random = seededRandom(columns)
  const thresholds = splitsByColumn(cores, columns)
  const matrix = new Float32Array(probeRows * columns)
  for (let row = 0; row < probeRows; row++) {
    // Sums of many columns get out of hand quickly; small steps show the middle of a logistic.
    const size = [0.01, 0.1, 0.5, 1, 3, 20][row % 6]!
    for (let column = 0; column < columns; column++) {
      const splits = thresholds[column]!
      const cell = row * columns + column
      if (splits.length === 0) matrix[cell] = (random() * 2 - 1) * size
      else if (random() < 0.05) matrix[cell] = Number.NaN
      else {
        const split = splits[Math.floor(random() * splits.length)]!
        const beside = [0, 0, 1, -1, 0.5, -0.5][Math.floor(random() * 6)]!
        matrix[cell] = split + beside * size
      }
    }
  }
  for (const { text, first } of inputs)
    if (text)
      for (let row = 0; row < probeRows; row++)
        matrix[row * columns + first] = Math.floor(random() * text.categories.length)
  return matrix
}

/** Splits in the units of the input, where its columns are not prepared; else their mean. */
function splitsByColumn(cores: readonly Core[], columns: number): number[][] {
  const splits: number[][] = Array.from({ length: columns }, () => [])
  for (const { prepared, form } of cores) {
    if (form.method !== 'tree') continue
    const { column, threshold } = form.forest
    column.forEach((position, node) => {
      const source = prepared[position]
      if (source && Number.isFinite(threshold[node]!)) splits[source.column]!.push(threshold[node]!)
    })
  }
  return splits
}
