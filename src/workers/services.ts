import type { CleaningPlan, CleaningPreview } from '../contracts/cleaning'
import type { Manifest } from '../contracts/manifest'
import type { Profile } from '../contracts/profile'
import type { OnProgress } from '../contracts/progress'
import type {
  BandLimits,
  CustomerPage,
  CustomerQuery,
  Explanation,
  ScoreBatch,
  ScoreSummary,
} from '../contracts/scores'

/** Names the special columns of a file; what is absent is guessed. */
export interface OpenOptions {
  readonly target?: string
  readonly positive?: string
  readonly id?: string
}

export interface ScoredRow {
  readonly id: string
  readonly churnProbability: number
  readonly contributions: Readonly<Record<string, number>>
}

export interface ScoredFileOptions {
  readonly reasons: number
  readonly contributions: boolean
  readonly language: 'en' | 'ru'
}

/**
 * Holds one open file: its table, its scores, its ranking. One worker a file; it is terminated when
 * the next file has taken its place, which frees the memory.
 */
export interface DataService {
  open(file: File, options: OpenOptions, onProgress: OnProgress): Promise<Profile>
  /** Finds the model's features among the columns. Needed before `encode`. Returns the rows to score. */
  bind(manifest: Manifest): Promise<number>
  /** Rows from..to-1 as the model's input, row-major (to − from) × F. */
  encode(from: number, to: number): Promise<Float32Array>
  keepScores(batch: ScoreBatch): Promise<void>
  /** Ranks all rows once every batch is in. */
  rank(limits: BandLimits): Promise<ScoreSummary>
  /** Matching customers from..to-1 in the order of the query. */
  customers(query: CustomerQuery, from: number, to: number): Promise<CustomerPage>
  explain(row: number): Promise<Explanation>
  scores(from: number, to: number): Promise<readonly ScoredRow[]>
  cleaningPreview(): Promise<CleaningPreview>
  cleanedFile(plan: CleaningPlan): Promise<Blob>
  scoredFile(options: ScoredFileOptions): Promise<Blob>
}

/** A customer as a script gives it: feature name → value. Absent and null count as missing. */
export type CustomerRecord = Readonly<Record<string, unknown>>

export interface Prediction {
  readonly probability: number
  /** Log-odds by feature name. */
  readonly contributions: Readonly<Record<string, number>>
  readonly base: number
  readonly missingFeatures: readonly string[]
}

/** Holds one model in its own ONNX session. */
export interface ScoreService {
  /** `wasm` is onnxruntime's WebAssembly binary; both arrays are copied in, not transferred. */
  load(wasm: Uint8Array, model: Uint8Array): Promise<Manifest>
  score(matrix: Float32Array, rows: number): Promise<{
    readonly probability: Float32Array
    readonly contributions: Float32Array
  }>
  /** Rejects with the field that is out of range, unknown or not a number. */
  predict(customer: CustomerRecord): Promise<Prediction>
}

export interface TrainOptions extends OpenOptions {
  readonly seed: number
  readonly folds: number
}

export interface TrainService {
  /** Reads the file, validates by family, fits on all rows; resolves to the ONNX file's bytes. */
  train(file: File, options: TrainOptions, onProgress: OnProgress): Promise<Uint8Array>
}
