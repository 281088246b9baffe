import type { Effect } from '../../contracts'

/** Which way an effect mostly goes as its value grows, and what it would be if it always did. */
export interface Trend {
  readonly direction: 'rises' | 'falls'
  /** Log-odds by bin, monotone. */
  readonly values: readonly number[]
}

/** Spearman's correlation from which a curve counts as mostly rising or falling. */
const leastCorrelation = 0.5

/**
 * The trend of an effect of numbers: its direction by Spearman's correlation of value and effect over
 * the training rows (bins as ties), its size by isotonic regression with the bins' rows as weights
 * (Barlow et al. 1972). Missing cells take no part. Null where the curve goes neither way.
 */
export function trendOf({ cuts, values, counts }: Effect): Trend | null {
  if (cuts.length === 0) return null
  const correlation = weightedSpearman(values, counts)
  if (!(Math.abs(correlation) >= leastCorrelation)) return null
  const sign = Math.sign(correlation)
  const monotone = isotonic(
    values.map((value) => sign * value),
    counts,
  )
  return {
    direction: sign > 0 ? 'rises' : 'falls',
    values: monotone.map((value) => sign * value),
  }
}

/** Of the place of each bin and its value, each as often as it has rows; NaN where one is constant. */
function weightedSpearman(values: readonly number[], counts: readonly number[]): number {
  const places = midranks(
    values.map((_, bin) => bin),
    counts,
  )
  const ranks = midranks(values, counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const mean = (of: (bin: number) => number) =>
    counts.reduce((sum, count, bin) => sum + count * of(bin), 0) / total
  // Midranks always have the mean (n + 1) / 2.
  const middle = (total + 1) / 2
  const covariance = mean((bin) => (places[bin]! - middle) * (ranks[bin]! - middle))
  const spread = (of: readonly number[]) => mean((bin) => (of[bin]! - middle) ** 2)
  return covariance / Math.sqrt(spread(places) * spread(ranks))
}

/** The mean rank among all rows, from 1, of those that share a value. */
function midranks(values: readonly number[], counts: readonly number[]): readonly number[] {
  const order = values.map((_, bin) => bin).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Array<number>(values.length).fill(0)
  let before = 0
  for (let first = 0; first < order.length; ) {
    let last = first
    let rows = 0
    while (last < order.length && values[order[last]!] === values[order[first]!])
      rows += counts[order[last++]!] ?? 0
    for (let at = first; at < last; at++) ranks[order[at]!] = before + (rows + 1) / 2
    before += rows
    first = last
  }
  return ranks
}

/** The rising values nearest to `values` by weighted squares: neighbours that fall are pooled. */
function isotonic(values: readonly number[], weights: readonly number[]): readonly number[] {
  const pools: { value: number; weight: number; bins: number }[] = []
  values.forEach((value, bin) => {
    // A bin without rows goes with its neighbour.
    let pool = { value, weight: Math.max(weights[bin] ?? 0, 1e-9), bins: 1 }
    for (let last = pools.at(-1); last && last.value >= pool.value; last = pools.at(-1)) {
      const weight = last.weight + pool.weight
      const mean = (last.value * last.weight + pool.value * pool.weight) / weight
      pool = { value: mean, weight, bins: last.bins + pool.bins }
      pools.pop()
    }
    pools.push(pool)
  })
  return pools.flatMap(({ value, bins }) => new Array<number>(bins).fill(value))
}
