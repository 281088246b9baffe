import type { ReferenceCheck } from '../../contracts'
import { HoldfastError } from '../../contracts'

const worstShown = 10

/**
 * Compares scores with those that the user has from elsewhere, row by row. Rows without a reference
 * (NaN) are passed over.
 *
 * @throws HoldfastError `reference-rows` where there is not one reference a row
 */
export function checkReference(
  found: Float32Array,
  expected: Float64Array,
  fileName: string,
): ReferenceCheck {
  if (found.length !== expected.length)
    throw new HoldfastError('reference-rows', {
      file: fileName,
      found: expected.length,
      rows: found.length,
    })
  const compared: number[] = []
  expected.forEach((score, row) => {
    if (!Number.isNaN(score)) compared.push(row)
  })
  const gap = (row: number) => Math.abs(found[row]! - expected[row]!)
  const worst = [...compared].sort((a, b) => gap(b) - gap(a) || a - b).slice(0, worstShown)
  const sum = compared.reduce((total, row) => total + gap(row), 0)
  return {
    rows: found.length,
    compared: compared.length,
    largestDifference: worst[0] === undefined ? 0 : gap(worst[0]),
    meanDifference: compared.length === 0 ? 0 : sum / compared.length,
    worst: worst
      .filter((row) => gap(row) > 0)
      .map((row) => ({ row, expected: expected[row]!, found: found[row]! })),
  }
}
