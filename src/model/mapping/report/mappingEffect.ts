import type { BandLimits, MappingEffect } from '../../../contracts'
import { bandOf } from '../../explanation'

/** A smaller difference of probabilities is not called a change: 0.1 percentage points. */
const leastChange = 0.001

/**
 * What another mapping did to the scores of the same rows by the same model.
 * @param before probabilities by row; @param after the same rows
 */
export function compareScores(
  before: Float32Array,
  after: Float32Array,
  limits: BandLimits | null,
): MappingEffect {
  const rows = after.length
  let changedRows = 0
  let changedBand = 0
  let sumBefore = 0
  let sumAfter = 0
  let highBefore = 0
  let highAfter = 0
  for (let row = 0; row < rows; row++) {
    const old = before[row]!
    const fresh = after[row]!
    sumBefore += old
    sumAfter += fresh
    if (limits && old >= limits.high) highBefore++
    if (limits && fresh >= limits.high) highAfter++
    if (Math.abs(fresh - old) > leastChange) changedRows++
    if (fresh !== old && bandOf(old, limits) !== bandOf(fresh, limits)) changedBand++
  }
  return {
    rows,
    changedRows,
    changedBand,
    meanBefore: rows > 0 ? sumBefore / rows : 0,
    meanAfter: rows > 0 ? sumAfter / rows : 0,
    highBefore,
    highAfter,
  }
}
