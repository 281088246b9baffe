import type { Band, BandLimits, Manifest } from '../../contracts'
import { HoldfastError } from '../../contracts'

/**
 * High from the threshold; medium from the average rate of the training rows or, where that is
 * unknown or not below the threshold, from half the threshold.
 * Null without a threshold.
 *
 * @throws HoldfastError `threshold-out-of-range` outside 0…1.
 */
export function bandLimits(manifest: Manifest, threshold = manifest.threshold): BandLimits | null {
  if (threshold === null) return null
  if (!(threshold >= 0 && threshold <= 1))
    throw new HoldfastError('threshold-out-of-range', { value: threshold })
  const { rate } = manifest.target
  return { high: threshold, medium: rate !== null && rate < threshold ? rate : threshold / 2 }
}

/** The band of a probability, 0…1; null where there are no limits. */
export function bandOf(probability: number, limits: BandLimits): Band
export function bandOf(probability: number, limits: BandLimits | null): Band | null
export function bandOf(probability: number, limits: BandLimits | null): Band | null {
  if (limits === null) return null
  if (probability >= limits.high) return 'high'
  return probability >= limits.medium ? 'medium' : 'low'
}
