import type { BoostOptions } from '../boosting'

export interface FitSettings extends BoostOptions {
  /** Bins a number is cut into at most, without the one for missing. */
  readonly maxBins: number
  /** Models averaged; each holds out one part of the families. */
  readonly bags: number
}

/**
 * Coarse bins, single splits, strong shrinkage: on customer files smooth additive models generalise
 * best. Chosen once for all data sets, not searched for on any.
 */
export const defaultSettings: FitSettings = {
  maxBins: 24,
  bags: 8,
  learningRate: 0.2,
  splits: 4,
  l2: 5,
  minRows: 20,
  minHessian: 1,
  maxRounds: 200,
  patience: 6,
}

/** Below this a bin of 24 holds too few customers to tell a rate by. */
const fewRows = 500
/** From here on there are rows enough that fewer bags and larger steps give the same model. */
const manyRows = 20_000

/** Settings for so many rows to learn from; wider bins where they are few, finer bins and longer steps where rows abound. */
export function settingsFor(rows: number): FitSettings {
  if (rows < fewRows) return { ...defaultSettings, maxBins: 12, minRows: 10 }
  if (rows < manyRows) return defaultSettings
  return {
    ...defaultSettings,
    maxBins: 48,
    bags: 3,
    learningRate: 0.3,
    patience: 3,
  }
}
