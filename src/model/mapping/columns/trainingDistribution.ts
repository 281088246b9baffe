import type { Feature } from '../../../contracts'

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
  let distance = shareBelow(sorted, edges[0]! / scale)
  let below = 0
  for (let bin = 0; bin < counts.length; bin++) {
    below += counts[bin]!
    const last = bin === counts.length - 1
    // Bins hold their lower edge, the last one both.
    const found = last
      ? shareUpTo(sorted, edges[bin + 1]! / scale)
      : shareBelow(sorted, edges[bin + 1]! / scale)
    distance = Math.max(distance, Math.abs(found - below / known))
  }
  return distance
}

function shareBelow(sorted: ArrayLike<number>, limit: number): number {
  return firstWhere(sorted, (value) => value >= limit) / sorted.length
}

function shareUpTo(sorted: ArrayLike<number>, limit: number): number {
  return firstWhere(sorted, (value) => value > limit) / sorted.length
}

/** Index of the first value that holds; the values before it do not. */
function firstWhere(sorted: ArrayLike<number>, holds: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
