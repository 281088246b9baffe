import type { Quantity } from '../../../contracts'
import type { PairTerm } from '../../terms'
import type { Term } from '../boosting'

/** A pair as it is boosted, and how the bins of the boosted term lie on the grid of two features. */
export interface PairCandidate {
  readonly features: readonly [number, number]
  readonly cuts: readonly [Float32Array, Float32Array]
  /** Bin of the term by cell, row-major over (cuts[0].length + 2) × (cuts[1].length + 2). */
  readonly binOfCell: Uint16Array
  readonly form: Omit<Term, 'bins'>
  readonly quantity?: Quantity
}

/** Cells of a grid that holds every bin of both features, missing included. */
export function gridSize(cuts: readonly [Float32Array, Float32Array]): number {
  return (cuts[0].length + 2) * (cuts[1].length + 2)
}

/** The fitted values on the full grid, as the model keeps them. */
export function toPairTerm(candidate: PairCandidate, values: Float64Array): PairTerm {
  const { features, cuts, binOfCell, quantity } = candidate
  const term = { features, cuts, values: Float64Array.from(binOfCell, (bin) => values[bin]!) }
  return quantity ? { ...term, quantity } : term
}
