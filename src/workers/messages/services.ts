import type {
  AskedDirections,
  ColumnProfile,
  ExplainedInput,
  FeatureRoles,
  FileColumn,
  FileInfo,
  ForeignExplanation,
  ForeignOptions,
  LeverLimits,
  Manifest,
  OnProgress,
  Outcome,
  Plans,
  Prediction,
  PredictionError,
  Profile,
  ReadingOptions,
  RowFamilies,
  Targets,
  WorkbookConverter,
} from '../../contracts'

/** What is known of a row that is being sampled; `done` when it is accurate. */
export interface SampledRow {
  readonly explanation: ForeignExplanation
  readonly done: boolean
}

/** Holds one model in its own ONNX session. */
export interface ScoreService {
  /**
   * `wasm` is onnxruntime's WebAssembly binary. Both arrays are transferred: hand in copies.
   * `options` count for models that Holdfast did not train.
   */
  load(
    wasm: Uint8Array,
    model: Uint8Array,
    name: string,
    options: ForeignOptions,
  ): Promise<Manifest>
  /** What an ONNX file written by Holdfast says of itself. Loads nothing; the array is transferred. */
  describe(model: Uint8Array, name: string): Promise<Manifest>
  /** The file with roles of its features that a person chose. The array is transferred. */
  withRoles(model: Uint8Array, roles: FeatureRoles): Promise<Uint8Array>
  /** `contributions` is null for models that Holdfast did not train: ask `explainRows` for them. */
  score(
    matrix: Float32Array,
    rows: number,
  ): Promise<{
    readonly probability: Float32Array
    readonly contributions: Float32Array | null
  }>
  /**
   * Takes the rows that contributions of a foreign model are measured against, F values each.
   * Returns the manifest from now on.
   */
  setBackground(matrix: Float32Array): Promise<Manifest>
  /** Names for the inputs of a foreign model that names none, from a file's columns; null where none fit. */
  proposeNames(columns: readonly FileColumn[]): Promise<readonly string[] | null>
  /** Contributions of rows by a foreign model, against the background. */
  explainRows(matrix: Float32Array): Promise<ForeignExplanation>
  /**
   * Begins to sample one row of a foreign model that cannot be explained exactly, in place of the
   * row before. Each `sampleMore` answers what is known after some 100 ms more.
   */
  sampleStart(input: Float32Array): Promise<void>
  sampleMore(): Promise<SampledRow>
  sampleStop(): Promise<void>
  /** One encoded customer (F values) explained, the features in `order`. */
  explain(input: Float32Array, order: readonly number[]): Promise<ExplainedInput>
  /**
   * Plans for one encoded customer (F values): levers with other values that bring the risk down.
   * `roles` tell the levers where a person chose them.
   */
  plans(input: Float32Array, roles: FeatureRoles, limits: LeverLimits): Promise<Plans>
  /**
   * One answer a customer, in order; a customer that cannot be scored gets the error instead. Days are
   * counted to `referenceDay`, in ISO 8601; to that of training where absent.
   */
  predict(
    customers: readonly unknown[],
    referenceDay?: string,
  ): Promise<readonly (Prediction | PredictionError)[]>
}

/** What to learn, from which columns, and what the model is called. */
export interface TrainOptions {
  /** Of the file that the table was read from. */
  readonly file: FileInfo
  readonly title: string
  readonly outcome: Outcome
  readonly id: string | null
  readonly columns: readonly Pick<ColumnProfile, 'name' | 'kind'>[]
  /** Columns not to learn from, besides the outcome. */
  readonly leaveOut: readonly string[]
  /** The day in ISO 8601 that days are counted to; absent: what the dates tell. */
  readonly referenceDay?: string
  /** What can be done about the columns; guessed where it is not said. */
  readonly roles: FeatureRoles
  /** Whether missing cells are filled from other rows of the same customers. */
  readonly fill: boolean
  readonly directions: AskedDirections
  readonly targets: Targets
  readonly seed: number
  readonly folds: number
}

export interface TrainService {
  /**
   * Takes the table lent at the other end of `source`, validates by family, fits on all rows;
   * resolves to the ONNX file's bytes. The fits run in the fit workers at the other ends of
   * `helpers`, or here where there are none.
   */
  train(
    source: MessagePort,
    options: TrainOptions,
    helpers: readonly MessagePort[],
    onProgress: OnProgress,
  ): Promise<Uint8Array>
}

/** Runs fits for a train worker, which asks for them over the port. */
export interface FitWorkerService {
  join(port: MessagePort): Promise<void>
}

/** Helps to read a large file. */
export interface ReadWorkerService {
  /** Reads byte ranges for the worker of the file at the other end of the port. */
  join(port: MessagePort): Promise<void>
  /** SHA-256 of the file as hex digits. */
  hash(file: File): Promise<string>
}

/** Reads workbooks in formats whose reader is as large as all that the page needs to start. */
export interface WorkbookService {
  readonly convert: WorkbookConverter
}

/** Looks for all copies of customers in a large file, beside the worker that answers for it. */
export interface RepeatsService {
  /** Has workbooks of other formats read by the `WorkbookService` at the other end of the port. */
  convertBy(port: MessagePort): Promise<void>
  find(
    file: File,
    reading: ReadingOptions,
    profile: Pick<Profile, 'columns' | 'id' | 'target'>,
  ): Promise<RowFamilies>
}
