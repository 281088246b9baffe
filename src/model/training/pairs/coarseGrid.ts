import type { BinnedFeature } from '../../features'
import type { PairCandidate } from './pairTerm'

/** Bins a side of the grid keeps at most, without the one for missing. */
const gridBins = 8

/** The bins of a feature merged to few of about equal row counts. */
interface CoarseScale {
  readonly cuts: Float32Array
  /** Coarse bin of every bin; missing stays last. */
  readonly of: Uint16Array
}

/** Merges the bins of a feature to few of about equal row counts. */
export function coarseScale(cuts: Float32Array, counts: Float64Array): CoarseScale {
  const bins = cuts.length + 1
  let total = 0
  for (let bin = 0; bin < bins; bin++) total += counts[bin]!
  const kept: number[] = []
  const of = new Uint16Array(bins + 1)
  let filled = 0
  let remaining = total
  for (let bin = 0; bin < bins; bin++) {
    of[bin] = kept.length
    filled += counts[bin]!
    const last = bin + 1 === bins
    const enough = bins <= gridBins || filled * (gridBins - kept.length) >= remaining
    if (last || kept.length + 1 >= gridBins || !enough) continue
    kept.push(cuts[bin]!)
    remaining -= filled
    filled = 0
  }
  of[bins] = kept.length + 1
  return { cuts: Float32Array.from(kept), of }
}

/** The pair as a free function on a coarse grid; any two features. */
export function gridCandidate(
  first: number,
  second: number,
  scales: readonly CoarseScale[],
): PairCandidate {
  const cuts = [scales[first]!.cuts, scales[second]!.cuts] as const
  const columns = cuts[1].length + 2
  const size = (cuts[0].length + 2) * columns
  return {
    features: [first, second],
    cuts,
    binOfCell: Uint16Array.from({ length: size }, (_, cell) => cell),
    form: { order: 'grid', size, columns, direction: 0 },
  }
}

/** Rows in each bin of a feature, missing last. */
export function rowsByBin({ cuts, bins }: BinnedFeature, rows: Int32Array): Float64Array {
  const counts = new Float64Array(cuts.length + 2)
  for (let i = 0; i < rows.length; i++) counts[bins[rows[i]!]!]!++
  return counts
}
