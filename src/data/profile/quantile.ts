/**
 * Quantile of ascending values by linear interpolation, as pandas and numpy ("linear"; Hyndman and
 * Fan 1996, type 7). Interpolates from the nearer neighbour, as numpy does, so that results agree
 * to the last bit. NaN for no values.
 */
export function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  const part = position - Math.floor(position)
  return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part)
}
