import type { Interval, ValidationProtocol } from '../../../contracts'

/** One prediction with its explanation, milliseconds. */
export const latencyTarget = 100

/** Reasons may miss the risk by float32 rounding only: 0.001 percentage points. */
export const sumTarget = 1e-5

/**
 * `unproven`: the interval reaches across the target, so chance alone could decide. `empty`: calling
 * everybody would meet the targets too, so that meeting them proves nothing.
 */
export type Verdict = 'met' | 'failed' | 'unproven' | 'empty'

/** Judges a measure that should be at least `target` by its whole 95 % interval. */
export function atLeast(target: number, { low, high }: Interval): Exclude<Verdict, 'empty'> {
  if (low >= target) return 'met'
  return high < target ? 'failed' : 'unproven'
}

/** What a sentence about the verdict may say of the interval. */
export type Reading = 'interval' | 'reachesBelow' | 'reachesAbove' | 'flattered'

/**
 * Judges an out-of-fold measure: folds that may hold copies of one customer on both sides flatter, so
 * they can refute a requirement but never prove it.
 */
export function judge(
  target: number,
  interval: Interval,
  grouping: ValidationProtocol['grouping'],
): { readonly verdict: Verdict; readonly reading: Reading } {
  const verdict = atLeast(target, interval)
  if (verdict === 'met' && grouping !== 'families')
    return { verdict: 'unproven', reading: 'flattered' }
  if (verdict !== 'unproven') return { verdict, reading: 'interval' }
  return { verdict, reading: interval.value < target ? 'reachesAbove' : 'reachesBelow' }
}

/** Judges durations: met where even the slowest keeps the limit, failed where the p99 does not. */
export function fasterThan(
  limit: number,
  { p99, slowest }: { readonly p99: number; readonly slowest: number },
): Verdict {
  if (slowest < limit) return 'met'
  return p99 >= limit ? 'failed' : 'unproven'
}
