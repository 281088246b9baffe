import type { NumberSummary } from '../../../contracts'

export interface BoxShape {
  /** Ends of the whiskers: values go as far as this, but never beyond the fences. */
  readonly lowWhisker: number
  readonly highWhisker: number
  readonly outliersBelow: boolean
  readonly outliersAbove: boolean
}

/**
 * The whiskers of a Tukey box plot as far as a summary knows them: where outliers lie beyond a
 * fence, the most extreme value within it is not known, and the whisker ends at the fence.
 */
export function boxShape(summary: NumberSummary): BoxShape {
  return {
    lowWhisker: Math.max(summary.min, summary.lowFence),
    highWhisker: Math.min(summary.max, summary.highFence),
    outliersBelow: summary.min < summary.lowFence,
    outliersAbove: summary.max > summary.highFence,
  }
}
