import type { Feature } from '../../../contracts'
import { countBelow, countUpTo } from '../../../ground/maths'

/**
 * Kolmogorov–Smirnov distance between numbers and the training histogram of a feature, 0…1, taken
 * at the edges of its bins. Null where the model keeps no histogram or there are no numbers.
 * @param sorted ascending; @param scale what the numbers are multiplied by
 */
export function distanceFromTraining(
  feature: Feature,
  sorted: ArrayLike<number>,
  scale = 1,
): number | null {
  const { edges, counts } = feature.training.histogram
  const known = counts.reduce((sum, count) => sum + count, 0)
  if (sorted.length === 0 || known === 0 || edges.length !== counts.length + 1) return null
  let distance = countBelow(sorted, edges[0]! / scale) / sorted.length
  let below = 0
  for (let bin = 0; bin < counts.length; bin++) {
    below += counts[bin]!
    const last = bin === counts.length - 1
    // Bins hold their lower edge, the last one both.
    const found = last
      ? countUpTo(sorted, edges[bin + 1]! / scale)
      : countBelow(sorted, edges[bin + 1]! / scale)
    distance = Math.max(distance, Math.abs(found / sorted.length - below / known))
  }
  return distance
}
