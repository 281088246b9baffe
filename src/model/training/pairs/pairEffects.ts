import type { PairEffect } from '../../../contracts'
import { cellOf } from '../../explanation'
import { roundedLogOdds, shortestDecimal } from '../../features'
import type { PairTerm } from '../../terms'

/** Rows by cell of a pair. */
export function rowsByCell(pair: PairTerm, matrix: Float32Array, width: number): Float64Array {
  const counts = new Float64Array(pair.values.length)
  for (let offset = 0; offset < matrix.length; offset += width) {
    counts[cellOf(pair, matrix, offset)]!++
  }
  return counts
}

/**
 * The pairs of the manifest, in log-odds after calibration.
 * @param slope of the calibration; @param cellRows rows by cell of each pair
 */
export function pairEffects(
  pairs: readonly PairTerm[],
  cellRows: readonly Float64Array[],
  slope: number,
): PairEffect[] {
  return pairs.map(({ features, cuts, values, quantity }, p) => {
    const counts = cellRows[p]!
    let sum = 0
    let rows = 0
    for (let cell = 0; cell < values.length; cell++) {
      sum += counts[cell]! * Math.abs(slope * values[cell]!)
      rows += counts[cell]!
    }
    return {
      ...(quantity ? { quantity } : {}),
      features,
      cuts: [Array.from(cuts[0], shortestDecimal), Array.from(cuts[1], shortestDecimal)],
      values: Array.from(values, (value) => roundedLogOdds(slope * value)),
      counts: Array.from(counts),
      importance: sum / rows,
    }
  })
}
