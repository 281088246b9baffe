import type { Quantity } from '../../../contracts'
import type { BinnedFeature, TrainingFeature } from '../../features'
import { rowsOnGrid } from './choosePairs'
import { binMeans, quantityCandidate } from './derivedQuantity'
import { gridSize, type PairCandidate } from './pairTerm'

/** A quantity of two numbers that people have a name for: orders a month of tenure. */
export interface NamedTerm {
  readonly quantity: Quantity['kind']
  /** Indices of two numbers: the one above the line, or less than which the other is taken. */
  readonly features: readonly [number, number]
  /** By the names of columns: it is kept only where held-out rows gain by it. */
  readonly proposed: boolean
}

/**
 * The terms that can be made of these bins. A term that would go against the direction of one of its
 * features is left out, and one with a feature that has a direction follows it.
 */
export function namedCandidates(
  named: readonly NamedTerm[],
  features: readonly TrainingFeature[],
  directions: readonly (-1 | 0 | 1)[],
  binned: readonly BinnedFeature[],
  rows: Int32Array,
): PairCandidate[] {
  return named.flatMap(({ quantity, features: [above, below] }) => {
    const a = features[above]!
    const b = features[below]!
    if (a.kind !== 'number' || b.kind !== 'number') return []
    // It rises with the number above and falls with the one below.
    const wanted = [directions[above]!, 0 - directions[below]!].filter((sign) => sign !== 0)
    if (new Set(wanted).size > 1) return []
    const order = above < below ? ([above, below] as const) : ([below, above] as const)
    const cuts = [binned[order[0]]!.cuts, binned[order[1]]!.cuts] as const
    const means = [binMeans(a, binned[above]!, rows), binMeans(b, binned[below]!, rows)] as const
    const cellRows = rowsOnGrid(binned[order[0]]!, binned[order[1]]!, gridSize(cuts), rows)
    const turned = above > below
    // A ratio to a count that can be 0 is taken to the count + 1, which keeps new customers apart.
    const begun = quantity === 'ratio' && b.integer && means[1].includes(0) ? 1 : 0
    const candidate = quantityCandidate(quantity, order, cuts, means, cellRows, turned, begun)
    if (candidate === null) return []
    const direction = wanted[0] === 1 ? 1 : wanted[0] === -1 ? -1 : 0
    return [{ ...candidate, form: { ...candidate.form, direction } }]
  })
}
