import type { DecisionSummary, Filter, ScoredRow, Side } from '../contracts'

/** A customer: feature name → value, date → ISO 8601. Absent, null and empty count as missing. */
export type CustomerRecord = Readonly<Record<string, unknown>>

/** Every call rejects with this plain object. */
export interface ApiError {
  readonly code: string
  readonly message: string
}

interface EveryOptions {
  readonly threshold?: number
  /**
   * For customers given with dates: the day that days are counted to, in ISO 8601. Else that of the
   * open file, else that of the file that the model learned from.
   */
  readonly referenceDay?: string
}

export interface PredictOptions extends EveryOptions {
  readonly id?: string | number
}

export interface BatchOptions extends EveryOptions {
  readonly ids?: readonly (string | number)[]
}

export interface CustomerPrediction {
  readonly customerId: string | null
  readonly churnProbability: number
  /** Null by a model without a threshold, where none is given. */
  readonly prediction: 0 | 1 | null
  readonly threshold: number | null
  readonly modelVersion: string
  /** ISO 8601, UTC. */
  readonly timestamp: string
  /**
   * Log-odds by feature; base + their sum is the log-odds of `churnProbability`. For a model that
   * Holdfast did not train they may be probabilities instead (`space` of `modelInfo().foreign`), and
   * while no file is open to measure them against there are none and `base` is null.
   */
  readonly contributions: Readonly<Record<string, number>>
  readonly base: number | null
  /** Features and dates that were absent and scored as missing. */
  readonly missingFeatures: readonly string[]
  /**
   * By a model that takes no missing values: what stood in place of each that was missing, the `median`
   * of the open file or `no-category`. Else absent.
   */
  readonly replaced?: Readonly<Record<string, string>>
}

/** What every count on screen goes by. Counts of customers are counts of families of rows. */
export interface ScopeAnswer {
  readonly side: Side
  readonly filters: readonly Filter[]
  readonly rows: number
  readonly customers: number
  /** Customers under the same filters who have not left, and who have; null where the file does not tell. */
  readonly still: number | null
  readonly left: number | null
}

/** What to change of the scope; what is left out stays. */
export interface ScopeChange {
  readonly side?: Side
  readonly filters?: readonly Filter[]
}

/** A campaign, named as on the command line; what is left out is as there. */
export interface PlanOptions {
  readonly value?: number
  /** In place of `value`. */
  readonly valueColumn?: string
  readonly cost?: number
  readonly offer?: number
  readonly takenAnyway?: number
  readonly saveRate?: number | readonly [low: number, likely: number, high: number]
  readonly budget?: number
  readonly capacity?: number
  readonly control?: number
  readonly seed?: number
  /** Those who left too. Without it, whom every screen counts. */
  readonly all?: boolean
  /** Every row instead of the last one of each family. */
  readonly rows?: boolean
}

/** The app for scripts and tests: the same as the buttons, as promises of plain JSON. */
export interface HoldfastApi {
  version(): Promise<object>
  health(): Promise<object>
  modelInfo(): Promise<object>
  features(): Promise<object>
  predict(customer: CustomerRecord, options?: PredictOptions): Promise<CustomerPrediction>
  /** One bad customer becomes an entry in `errors` and never costs the others. */
  predictBatch(customers: readonly CustomerRecord[], options?: BatchOptions): Promise<object>
  /** Resolves when the file is fully profiled, scored and explained. */
  analyze(file: File): Promise<object>
  profile(): Promise<object>
  scores(range: { from: number; to: number }): Promise<readonly ScoredRow[]>
  /** The campaign in figures, of those in scope; the screen stays as it is. */
  plan(options?: PlanOptions): Promise<DecisionSummary>
  scope(): Promise<ScopeAnswer>
  /** Resolves to the scope as it is then. Rejects, and changes nothing, where it cannot be. */
  setScope(change: ScopeChange): Promise<ScopeAnswer>
}

declare global {
  interface Window {
    holdfast: HoldfastApi
  }
}
