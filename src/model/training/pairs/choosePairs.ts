import { logistic } from '../../../ground/maths'
import type { BinnedFeature, TrainingFeature } from '../../features'
import type { Bagging, BoostOptions } from '../boosting'
import { coarseScale, gridCandidate, rowsByBin } from './coarseGrid'
import { crossFitGain, type Derivatives, type MeasuredGain } from './crossFit'
import { binMeans, quantityCandidate } from './derivedQuantity'
import { gridSize, type PairCandidate } from './pairTerm'

/** Candidates that are measured again after each choice. */
const shortList = 24

interface Measured {
  readonly candidate: PairCandidate
  readonly bins: Uint16Array
  readonly measured: MeasuredGain
}

/**
 * The candidates that pay beyond the main effects, best first: all are ranked by what they gain
 * at held-out scores (FAST, Lou et al. 2013, but cross-fitted); the best is kept if it gains more
 * than one standard error, and the rest are measured again on what it leaves unexplained.
 * @param heldOut log-odds of rows[i] from the main effects that did not see it
 * @param most a model with more terms than this would be hard to read
 */
export function choosePairs(
  candidates: readonly PairCandidate[],
  binned: readonly BinnedFeature[],
  target: Int8Array,
  bagging: Bagging,
  heldOut: Float64Array,
  options: BoostOptions,
  most: number,
): PairCandidate[] {
  const { rows, part } = bagging
  const scores = heldOut.slice()
  let derivatives = derivativesAt(scores, rows, target)
  const measure = (candidate: PairCandidate): Measured => {
    const bins = binsOf(candidate, binned, rows)
    return {
      candidate,
      bins,
      measured: crossFitGain(bins, candidate.form, bagging, derivatives, options),
    }
  }
  const byGain = (a: Measured, b: Measured) => b.measured.gain - a.measured.gain
  let list = candidates
    .map((candidate) => {
      const { gain } = measure(candidate).measured
      return { candidate, gain }
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, shortList)
    .map(({ candidate }) => measure(candidate))
  const chosen: PairCandidate[] = []
  while (chosen.length < most && list.length > 0) {
    const best = list.sort(byGain)[0]!
    if (best.measured.gain <= best.measured.standardError) break
    chosen.push(best.candidate)
    for (let i = 0; i < rows.length; i++) {
      scores[i]! += best.measured.values[part[i]!]![best.bins[i]!]!
    }
    derivatives = derivativesAt(scores, rows, target)
    const [a, b] = best.candidate.features
    list = list
      .filter(
        ({
          candidate: {
            features: [x, y],
          },
        }) => x !== a || y !== b,
      )
      .map(({ candidate }) => measure(candidate))
  }
  return chosen
}

/**
 * Every pair as a grid; two numbers also as their ratio both ways and their difference. A feature that
 * is held to a direction is in none, since a pair could go against it.
 */
export function allPairs(
  features: readonly TrainingFeature[],
  directions: readonly (-1 | 0 | 1)[],
  binned: readonly BinnedFeature[],
  rows: Int32Array,
): PairCandidate[] {
  const scales = binned.map((feature) => coarseScale(feature.cuts, rowsByBin(feature, rows)))
  const means = features.map((feature, f) =>
    feature.kind === 'number' ? binMeans(feature, binned[f]!, rows) : null,
  )
  const found: PairCandidate[] = []
  for (let first = 0; first < features.length; first++) {
    for (let second = first + 1; second < features.length; second++) {
      if (directions[first] !== 0 || directions[second] !== 0) continue
      found.push(gridCandidate(first, second, scales))
      const a = means[first]
      const b = means[second]
      if (!a || !b) continue
      const cuts = [binned[first]!.cuts, binned[second]!.cuts] as const
      const cellRows = rowsOnGrid(binned[first]!, binned[second]!, gridSize(cuts), rows)
      for (const quantity of ['ratio', 'difference'] as const) {
        const found_ = quantityCandidate(quantity, [first, second], cuts, [a, b], cellRows)
        if (found_ !== null) found.push(found_)
      }
    }
  }
  return found
}

/** Rows by cell of the full grid of two features. */
export function rowsOnGrid(
  first: BinnedFeature,
  second: BinnedFeature,
  size: number,
  rows: Int32Array,
): Float64Array {
  const columns = second.cuts.length + 2
  const counts = new Float64Array(size)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    counts[first.bins[row]! * columns + second.bins[row]!]!++
  }
  return counts
}

/** The candidate's bin of the given rows of the table. */
export function binsOf(
  { features: [first, second], cuts, binOfCell }: PairCandidate,
  binned: readonly BinnedFeature[],
  rows: Int32Array,
): Uint16Array {
  const lines = coarseBins(binned[first]!, cuts[0])
  const columns = coarseBins(binned[second]!, cuts[1])
  const width = cuts[1].length + 2
  const bins = new Uint16Array(rows.length)
  const a = binned[first]!.bins
  const b = binned[second]!.bins
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    bins[i] = binOfCell[lines[a[row]!]! * width + columns[b[row]!]!]!
  }
  return bins
}

/** Bin under fewer of the same cuts, by bin; missing stays last. */
function coarseBins({ cuts }: BinnedFeature, kept: Float32Array): Uint16Array {
  const of = new Uint16Array(cuts.length + 2)
  let passed = 0
  for (let bin = 0; bin <= cuts.length; bin++) {
    of[bin] = passed
    if (passed < kept.length && cuts[bin] === kept[passed]) passed++
  }
  of[cuts.length + 1] = kept.length + 1
  return of
}

function derivativesAt(scores: Float64Array, rows: Int32Array, target: Int8Array): Derivatives {
  const gradient = new Float64Array(rows.length)
  const hessian = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const p = logistic(scores[i]!)
    gradient[i] = p - target[rows[i]!]!
    hessian[i] = p * (1 - p)
  }
  return { gradient, hessian }
}
