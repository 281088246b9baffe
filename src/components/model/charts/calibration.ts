import type { CalibrationBin } from '../../../contracts'

/**
 * Mean absolute gap between predicted and observed churn, weighted by customers: the expected
 * calibration error (Naeini et al. 2015), 0…1. NaN without customers.
 */
export function meanGap(bins: readonly CalibrationBin[]): number {
  let gap = 0
  let customers = 0
  for (const { predicted, observed, count } of bins) {
    gap += Math.abs(predicted - observed) * count
    customers += count
  }
  return gap / customers
}

/** Radius of a dot whose area follows the count, at least 2 px; `largest` is the biggest bin's. */
export function dotRadius(count: number, most: number, largest: number): number {
  if (most <= 0) return 2
  return Math.max(2, Math.sqrt(count / most) * largest)
}

/**
 * What the slope of observed on predicted log-odds says (Cox 1958): below 0.9 the risks are too
 * extreme, above 1.1 too timid, between them neither.
 */
export function slopeReading(slope: number): 'bold' | 'right' | 'timid' {
  if (slope < 0.9) return 'bold'
  return slope > 1.1 ? 'timid' : 'right'
}
