import type { AdditiveModel } from './additive'
import type { Split } from './terms'

/** A pair term divided between its two features. */
export interface AttributedPair {
  /** Indices into the manifest's features, first < second. */
  readonly features: readonly [number, number]
  /** As in PairTerm. */
  readonly cuts: readonly [Float32Array, Float32Array]
  /** What each feature is given, log-odds by cell, laid out as PairTerm.values. */
  readonly shares: readonly [Float64Array, Float64Array]
}

/** A symmetric tree divided between the features it asks about. */
export interface AttributedTree {
  /** As in ObliviousTree. */
  readonly splits: readonly Split[]
  /** The distinct features of the splits, ascending. */
  readonly features: readonly number[]
  /** 2^levels × features.length, row-major: what each feature is given at every leaf, log-odds. */
  readonly shares: Float64Array
}

/**
 * A model ready for export: every term says what it gives to which feature, so that
 * log-odds(x) = base + Σ contributions, and each contribution is the exact interventional Shapley
 * value against the training rows. `base` is the mean log-odds over those rows.
 */
export interface AttributedModel extends AdditiveModel {
  readonly pairs: readonly AttributedPair[]
  readonly trees: readonly AttributedTree[]
}
