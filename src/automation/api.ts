import type { ScoredRow } from '../contracts'

/** A customer: feature name → value. Absent, null and empty count as missing. */
export type CustomerRecord = Readonly<Record<string, unknown>>

/** Every call rejects with this plain object. */
export interface ApiError {
  readonly code: string
  readonly message: string
}

export interface PredictOptions {
  readonly id?: string | number
  readonly threshold?: number
}

export interface BatchOptions {
  readonly ids?: readonly (string | number)[]
  readonly threshold?: number
}

export interface CustomerPrediction {
  readonly customerId: string | null
  readonly churnProbability: number
  readonly prediction: 0 | 1
  readonly threshold: number
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
  /** Features that were absent and scored as missing. */
  readonly missingFeatures: readonly string[]
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
}

declare global {
  interface Window {
    holdfast: HoldfastApi
  }
}
