import { seededRandom, shuffle } from '../../ground/maths'
import { type Binding, encodeRows } from '../../model/encoding'

const seed = 0

/**
 * Up to `most` rows of a bound table as the model's input, drawn without replacement by a fixed seed:
 * what contributions of a model that Holdfast did not train are measured against.
 */
export function backgroundRows(binding: Binding, most: number): Float32Array {
  const rows = Int32Array.from({ length: binding.rowCount }, (_, row) => row)
  shuffle(rows, seededRandom(seed))
  return encodeEach(binding, rows.subarray(0, most))
}

/** Rows anywhere in the table as the model's input, row-major. */
export function encodeEach(binding: Binding, rows: ArrayLike<number>): Float32Array {
  const width = binding.sources.length
  const matrix = new Float32Array(rows.length * width)
  for (let index = 0; index < rows.length; index++)
    matrix.set(encodeRows(binding, rows[index]!, rows[index]! + 1), index * width)
  return matrix
}
