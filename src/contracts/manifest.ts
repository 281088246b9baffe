/** A visible text in every language of the app. */
export interface Localised {
  readonly en: string
  readonly ru: string
}

export type FeatureRole = 'lever' | 'context' | 'outcome'

/** How one column of the input matrix is made from a customer, and what it means. */
export interface Feature {
  /** The column's name in the training file. */
  readonly name: string
  readonly label: Localised
  /** Empty where the value needs none. Russian units come in the short, uninflected form («мес.»). */
  readonly unit: Localised
  readonly kind: 'number' | 'category'
  readonly role: FeatureRole
  /** Other header names that mean this feature. */
  readonly aliases: readonly string[]
  /** Numbers outside are refused by `predict`; null where anything goes. */
  readonly allowed: { readonly min: number; readonly max: number } | null
  /** Whole numbers only, for display. */
  readonly integer: boolean
  /** For categories: value of code i, in order of churn rate in training. Empty for numbers. */
  readonly categories: readonly string[]
  /** Category spelling → the spelling in `categories` ("CC" → "Credit Card"). */
  readonly synonyms: Readonly<Record<string, string>>
  /** How a value reads in a reason, by value ("1" → "complained recently"). May be empty. */
  readonly valueLabels: Readonly<Record<string, Localised>>
  readonly training: FeatureTraining
}

/** Statistics of a feature over the training rows, for display, filling and drift. */
export interface FeatureTraining {
  readonly missingShare: number
  readonly median: number | null
  readonly mode: string | null
  readonly q1: number | null
  readonly q3: number | null
  readonly min: number | null
  readonly max: number | null
  /** Numbers: equal-width histogram. Categories: one count a category, no edges. */
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  /** Mean absolute contribution over the training rows, log-odds. */
  readonly importance: number
}

/** A metric with its 95 % bootstrap interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface Metrics {
  readonly auc: Interval
  readonly averagePrecision: Interval
  readonly precision: Interval
  readonly recall: Interval
  readonly brier: Interval
  readonly logLoss: Interval
  readonly recallAtPrecision70: Interval
}

export interface ValidationProtocol {
  /** How rows were kept together: no family on both sides of a split. */
  readonly grouping: 'families' | 'exact' | 'none'
  readonly folds: number
  readonly repeats: number
  readonly bootstrap: number
}

export interface CalibrationBin {
  readonly predicted: number
  readonly observed: number
  readonly count: number
}

export interface Manifest {
  readonly format: 1
  readonly name: string
  readonly title: Localised
  readonly version: string
  readonly kind: 'additive' | 'pairs' | 'deep'
  /** Version of the trainer's code. */
  readonly trainer: string
  readonly features: readonly Feature[]
  readonly target: { readonly column: string; readonly positive: string; readonly rate: number }
  /** Mean log-odds over the training rows; `base` + contributions = log-odds. */
  readonly base: number
  readonly threshold: number
  readonly terms: number
  readonly training: {
    readonly file: string
    readonly sha256: string
    readonly rows: number
    readonly families: number
    /** YYYY-MM-DD. */
    readonly date: string
    readonly seed: number
    readonly note: Localised
  }
  readonly validation: {
    readonly protocol: ValidationProtocol
    readonly metrics: Metrics
    /** The same from row-wise random folds, which repeated customers flatter. Null if not measured. */
    readonly naive: Metrics | null
    readonly calibration: readonly CalibrationBin[]
  }
}
