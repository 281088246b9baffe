import type { Drift, DriftLevel, Feature } from '../../../contracts'
import type { BinCounts } from '../values'

/** From these on a distribution has changed somewhat, and strongly (Siddiqi 2006, ch. 8). */
const someChange = 0.1
const strongChange = 0.25
/** Bins of training are joined until each holds so large a share of the known values. */
const leastShare = 0.05
/** Stands for a share of 0, whose logarithm does not exist. */
const epsilon = 1e-4
/**
 * 99.9 % quantile of the standard normal distribution: a model has dozens of features, of which hardly
 * one may be said to have changed by chance.
 */
const z999 = 3.0902

/**
 * The feature's distribution in a file against training, or null where the model keeps none:
 * PSI = Σ (found − expected) · ln(found / expected) over bins. Neighbouring bins of numbers are joined
 * until each holds 5 % of training, the outer ones are open; categories under 5 % are one bin
 * together with unseen values; missing cells are a bin of their own. Empty shares count as 1e-4.
 *
 * Small files differ by chance. PSI of two samples of one distribution is about (1/n + 1/N) · χ² with
 * bins − 1 degrees of freedom (Yurdakul and Naranjo 2020), but not where rows are so few that bins stay
 * empty: an empty bin of 5 % alone makes 0.31. The likelihood ratio 2 · Σ found · ln(found / expected)
 * / (1/n + 1/N) follows χ² there too (Wilks 1938), so it decides: up to its 99.9 % quantile the level
 * is `none`.
 * @param trainingRows rows of training
 */
export function measureDrift(
  feature: Feature,
  found: BinCounts,
  trainingRows: number,
): Drift | null {
  const { missingShare, histogram } = feature.training
  const known = histogram.counts.reduce((sum, count) => sum + count, 0)
  if (known === 0 || found.rows === 0) return null
  const bins = feature.kind === 'number' ? numberBins(feature, found) : categoryBins(feature, found)
  const expected = bins.map(({ training }) => (training / known) * (1 - missingShare))
  const observed = bins.map(({ cells }) => cells / found.rows)
  const missing = (found.missing + (feature.kind === 'number' ? found.unseen : 0)) / found.rows
  expected.push(missingShare)
  observed.push(missing)
  const psi = stabilityIndex(expected, observed)
  const ratio = (2 * divergence(expected, observed)) / (1 / found.rows + 1 / trainingRows)
  return {
    psi,
    level: ratio <= chiSquare999(expected.length - 1) ? 'none' : levelOf(psi),
    missingChange: missing - missingShare,
  }
}

/** Population stability index of two lists of shares. */
export function stabilityIndex(expected: readonly number[], observed: readonly number[]): number {
  return expected.reduce((sum, share, bin) => {
    const e = Math.max(share, epsilon)
    const o = Math.max(observed[bin]!, epsilon)
    return sum + (o - e) * Math.log(o / e)
  }, 0)
}

/** Kullback–Leibler divergence of the observed shares from the expected ones, in nats. */
function divergence(expected: readonly number[], observed: readonly number[]): number {
  return observed.reduce(
    (sum, share, bin) =>
      share > 0 ? sum + share * Math.log(share / Math.max(expected[bin]!, epsilon)) : sum,
    0,
  )
}

function levelOf(psi: number): DriftLevel {
  if (psi > strongChange) return 'strong'
  return psi >= someChange ? 'some' : 'none'
}

interface Bin {
  /** Rows of training. */
  readonly training: number
  /** Rows of the file. */
  readonly cells: number
}

function numberBins(feature: Feature, found: BinCounts): Bin[] {
  const training = feature.training.histogram.counts
  const least = leastShare * training.reduce((sum, count) => sum + count, 0)
  const joined: Bin[] = []
  let open = { training: 0, cells: found.below }
  training.forEach((count, bin) => {
    open = { training: open.training + count, cells: open.cells + found.counts[bin]! }
    if (open.training < least) return
    joined.push(open)
    open = { training: 0, cells: 0 }
  })
  const rest = { training: open.training, cells: open.cells + found.above }
  const last = joined.pop()!
  // One value only in training: what is not that value is a bin of its own.
  if (joined.length === 0 && rest.training === 0)
    return [
      { ...last, cells: last.cells - found.below },
      { training: 0, cells: rest.cells + found.below },
    ]
  return [...joined, { training: last.training + rest.training, cells: last.cells + rest.cells }]
}

function categoryBins(feature: Feature, found: BinCounts): Bin[] {
  const training = feature.training.histogram.counts
  const least = leastShare * training.reduce((sum, count) => sum + count, 0)
  const bins = training.map((count, code) => ({ training: count, cells: found.counts[code]! }))
  const rare = bins.filter((bin) => bin.training < least)
  return [
    ...bins.filter((bin) => bin.training >= least),
    {
      training: rare.reduce((sum, bin) => sum + bin.training, 0),
      cells: rare.reduce((sum, bin) => sum + bin.cells, found.unseen),
    },
  ]
}

/** 99.9 % quantile of χ², by the cube-root approximation of Wilson and Hilferty (1931). */
function chiSquare999(freedom: number): number {
  const spread = 2 / (9 * freedom)
  return freedom * (1 - spread + z999 * Math.sqrt(spread)) ** 3
}
