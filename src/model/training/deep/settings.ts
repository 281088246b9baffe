/** One way to grow trees. */
export interface Growth {
  /** One to six levels. */
  readonly depth: number
  /** Ridge on leaf values, in units of hessian. */
  readonly l2: number
  /** A side of a split with less hessian than this earns no gain. */
  readonly minHessian: number
  /** Share of the families each tree learns from. */
  readonly rowShare: number
}

/** How symmetric trees are grown and added up. */
export interface DeepSettings {
  /** Bins a number is cut into at most, without the one for missing. */
  readonly maxBins: number
  /** Parts of the families; each is held out once to find the growth and the number of rounds. */
  readonly bags: number
  /** Boosted sums on all rows whose mean is the fit. */
  readonly refits: number
  /** Tried side by side; the one with the lowest held-out loss is kept. */
  readonly growths: readonly Growth[]
  /** Relative excess of held-out loss at which a growth is not tried on further parts. */
  readonly tolerance: number
  /** At most about so many rows for one tree, whatever the share. */
  readonly rowLimit: number
  /** Share of every Newton step that is taken. */
  readonly learningRate: number
  /** Share of the features each tree may ask about, and how many at least. */
  readonly featureShare: number
  readonly fewestFeatures: number
  readonly maxRounds: number
  /** Rounds without a better held-out loss before stopping. */
  readonly patience: number
}

/**
 * In the range that works for CatBoost and LightGBM on tables of some thousand rows. The last growth
 * learns single customers by heart where that pays on held-out families.
 */
export const defaultDeepSettings: DeepSettings = {
  maxBins: 64,
  bags: 4,
  refits: 2,
  growths: [
    { depth: 2, l2: 3, minHessian: 1, rowShare: 0.8 },
    { depth: 4, l2: 3, minHessian: 1, rowShare: 0.8 },
    { depth: 6, l2: 1, minHessian: 0.01, rowShare: 1 },
  ],
  tolerance: 0.01,
  rowLimit: 20_000,
  learningRate: 0.08,
  featureShare: 0.6,
  fewestFeatures: 4,
  maxRounds: 1000,
  patience: 25,
}

/** From so many rows on small steps win nothing. */
const longSteps = 10_000
/** From so many rows on there is nothing left to win by averaging, and time to lose. */
const manyRows = 30_000

/** The settings for a fit on so many rows. */
export function deepSettingsFor(rows: number): DeepSettings {
  if (rows < longSteps) return defaultDeepSettings
  const settings = { ...defaultDeepSettings, learningRate: 0.15 }
  if (rows < manyRows) return settings
  return { ...settings, bags: 2, refits: 1, tolerance: 0 }
}
