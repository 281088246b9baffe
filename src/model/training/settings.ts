import type { BoostOptions } from './boost'

export interface FitSettings extends BoostOptions {
  /** Bins a number is cut into at most, without the one for missing. */
  readonly maxBins: number
  /** Models averaged; each holds out one part of the families. */
  readonly bags: number
}

/**
 * Coarse bins, small steps and strong shrinkage: on customer files smooth additive models generalise
 * best. Chosen once for all data sets, not searched for on any.
 */
export const defaultSettings: FitSettings = {
  maxBins: 24,
  bags: 8,
  learningRate: 0.1,
  leaves: 3,
  l2: 5,
  minRows: 20,
  minHessian: 1,
  maxRounds: 600,
  patience: 20,
}
