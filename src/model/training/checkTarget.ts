import { HoldfastError } from '../../contracts'
import { numberFamilies } from '../validation'

/** Fewer distinct customers of a class than this leave nothing to validate on. */
const smallestClass = 20

/**
 * The rows with a known outcome.
 * @throws HoldfastError `target-too-few` with fewer than `smallestClass` families of either class
 */
export function knownRows(target: Int8Array, groups: Int32Array, column: string): Int32Array {
  const allRows = Int32Array.from(target, (_, row) => row)
  const positive = numberFamilies(
    allRows.filter((row) => target[row] === 1),
    groups,
  ).count
  const negative = numberFamilies(
    allRows.filter((row) => target[row] === 0),
    groups,
  ).count
  if (Math.min(positive, negative) < smallestClass) {
    throw new HoldfastError('target-too-few', { column, positive, negative, limit: smallestClass })
  }
  return allRows.filter((row) => target[row]! >= 0)
}
