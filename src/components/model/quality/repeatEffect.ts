import type { Interval } from '../../../contracts'

/** Differences below count as none: they would read 0.000 or stand for noise of the folds. */
const noticeable = 0.001

/** Whether row-wise folds promise more or less than the folds that keep customers together. */
export function repeatEffect(kept: Interval, rowWise: Interval): 'flatters' | 'same' | 'lower' {
  const difference = rowWise.value - kept.value
  if (Math.abs(difference) < noticeable) return 'same'
  return difference > 0 ? 'flatters' : 'lower'
}
