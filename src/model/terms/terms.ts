import type { Quantity } from '../../contracts'
import type { Shape } from './additive'

/** A function of two features on the grid of their bins, in log-odds. */
export interface PairTerm {
  /** Indices into the manifest's features, first < second. */
  readonly features: readonly [number, number]
  /** As in Shape: value v lies in bin = number of cuts below v. */
  readonly cuts: readonly [Float32Array, Float32Array]
  /** Row-major over (cuts[0].length + 2) × (cuts[1].length + 2): the bins and, last, missing. */
  readonly values: Float64Array
  /** Where the values are a function of one quantity of both. */
  readonly quantity?: Quantity
}

/** One question of a symmetric tree, asked of every row that reaches its level. */
export interface Split {
  readonly feature: number
  /** Exactly representable in float32; a value ≤ threshold goes left. */
  readonly threshold: number
  readonly missingGoesLeft: boolean
}

/** A symmetric (oblivious) tree: every node of a level asks the same question. */
export interface ObliviousTree {
  /** One to six levels, the root first. */
  readonly splits: readonly Split[]
  /** 2^levels log-odds; bit k of the index (1 << k) is set where the row goes right at splits[k]. */
  readonly values: Float64Array
}

/** log-odds(x) = base + Σ shapes + Σ pairs + Σ trees, as fitted: not centred, not yet attributed. */
export interface FittedModel {
  readonly base: number
  readonly shapes: readonly Shape[]
  readonly pairs: readonly PairTerm[]
  readonly trees: readonly ObliviousTree[]
}
