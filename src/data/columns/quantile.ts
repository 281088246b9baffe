import type { Distribution } from './distribution'

/**
 * Quantile by linear interpolation, as pandas and numpy ("linear"; Hyndman and Fan 1996, type 7).
 * Interpolates from the nearer neighbour, as numpy does, so that results agree to the last bit.
 * NaN for no values.
 */
export function quantile(distribution: Distribution, share: number): number {
  const position = (distribution.present - 1) * share
  const low = valueAt(distribution, Math.floor(position))
  const high = valueAt(distribution, Math.ceil(position))
  const part = position - Math.floor(position)
  return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part)
}

/** The value at `index` of all present cells in ascending order. */
function valueAt({ values, counts, present }: Distribution, index: number): number {
  if (values.length === present) return values[index] ?? Number.NaN
  let end = 0
  for (let i = 0; i < values.length; i++) {
    end += counts[i]!
    if (index < end) return values[i]!
  }
  return Number.NaN
}
