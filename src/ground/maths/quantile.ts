/**
 * Linear between order statistics, as numpy and pandas (Hyndman and Fan 1996, type 7); the same as
 * d3-array's `quantileSorted`, which takes no typed arrays. `share` is 0…1; NaN for no values.
 */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (place - below)
}
