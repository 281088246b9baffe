import type {
  AskedRoles,
  CleaningPlan,
  CleaningPreview,
  ColumnProfile,
  CustomerPage,
  CustomerQuery,
  Explanation,
  FileColumn,
  FileInfo,
  ForeignExplanation,
  ForeignOptions,
  Language,
  Manifest,
  Mapping,
  MappingEffect,
  MappingReport,
  ModelOnFile,
  OnProgress,
  Outcome,
  OutcomeColumns,
  Prediction,
  PredictionError,
  Profile,
  ReadingOptions,
  ReadingPreview,
  ReferenceCheck,
  Repeats,
  RowReasons,
  ScoreBatch,
  ScoredFileOptions,
  ScoredRow,
  ScoreSummary,
  TrainingCheck,
  UnexplainedRows,
  WalkedExplanation,
} from '../../contracts'

/** How a file is to be read and what its special columns are; what is absent is guessed. */
interface ReadFileOptions {
  readonly reading?: ReadingOptions
  /** Roles that do not fit the file as it is read now are guessed. */
  readonly roles?: AskedRoles
  /** False leaves `file.sha256` of the profile empty: it is found elsewhere. */
  readonly hashed: boolean
}

/** How far the profile of the read file is; `profile` when it is done. */
interface ProfilePart {
  readonly done: number
  readonly total: number
  readonly profile: Profile | null
}

/**
 * Holds one open file: its table, its scores, its ranking. One worker a file; it is terminated when
 * the next file has taken its place, which frees the memory.
 */
export interface DataService {
  /** The generated sample customers as a CSV file. Opens nothing. */
  sampleFile(): Promise<File>
  /** How the start of the file reads with the options. Opens nothing. */
  preview(file: File, options: ReadingOptions): Promise<ReadingPreview>
  /** The table on the clipboard as a file; null where there is none. Opens nothing. */
  pastedFile(text: string, html: string | null, name: string): Promise<File | null>
  /**
   * Reads the file into its table, by the read workers at the other ends of `helpers` too. Resolves
   * to the number of rows.
   */
  read(
    file: File,
    options: ReadFileOptions,
    helpers: readonly MessagePort[],
    onProgress: OnProgress,
  ): Promise<number>
  /**
   * Works on the profile for some 25 ms, so that the calls in between are answered. Call it until
   * `profile` is there.
   */
  profileSome(): Promise<ProfilePart>
  /**
   * Begins to profile the read table anew, with roles that a person chose. `profileSome` works on
   * it; the profile in use stays until `adoptProfile`.
   */
  profileAnew(roles: AskedRoles): Promise<void>
  /** Answers by the profile made last from now on. Scores and their mapping stay. */
  adoptProfile(): Promise<void>
  /** Names of the columns of the read file, in their order. */
  header(): Promise<readonly string[]>
  /** The mapping that is in force unless a person says otherwise. */
  proposedMapping(manifest: Manifest): Promise<Mapping>
  /**
   * How the columns of the read file fill the model: by `mapping` or, without one, as the program
   * proposes. Surer of ID and outcome once the profile is there.
   */
  mapping(manifest: Manifest, mapping?: Mapping): Promise<MappingReport>
  /**
   * Fills the model's features from the columns, as `mapping` says or the program proposes. Needed
   * before `encode`. Returns the rows to score.
   */
  bind(manifest: Manifest, mapping?: Mapping): Promise<number>
  /** Rows from..to-1 as the model's input, row-major (to − from) × F. */
  encode(from: number, to: number): Promise<Float32Array>
  keepScores(batch: ScoreBatch): Promise<void>
  /** Ranks all rows once every batch is in, with the bands of the bound model. */
  rank(): Promise<ScoreSummary>
  /** Answers from the ranked scores from now on. */
  adoptScores(): Promise<void>
  /**
   * What the scores adopted last changed against those before them, by the same model; null where
   * there were none.
   */
  mappingEffect(): Promise<MappingEffect | null>
  /** Up to `most` rows as the bound model's input, to measure contributions against. */
  background(most: number): Promise<Float32Array>
  /**
   * At most `most` rows of the scores in use whose reasons are not known yet: the `wanted` first and,
   * unless `onlyWanted`, then the riskiest.
   */
  unexplained(wanted: Uint32Array, most: number, onlyWanted: boolean): Promise<UnexplainedRows>
  keepReasons(reasons: RowReasons): Promise<void>
  /** Frees scores on their way in; the ones before stay. */
  dropScores(): Promise<void>
  /** Matching customers from..to-1 in the order of the query. */
  customers(query: CustomerQuery, from: number, to: number): Promise<CustomerPage>
  explain(row: number): Promise<Explanation>
  /** The row as the model's input: F float32 values, NaN for missing. */
  inputOf(row: number): Promise<Float32Array>
  scores(from: number, to: number): Promise<readonly ScoredRow[]>
  /**
   * Makes ready to score the open file by one more model, to be compared with the one in use. The
   * scores in use stay. Returns the rows to score.
   */
  compareBind(manifest: Manifest, mapping?: Mapping): Promise<number>
  /** Columns of the open file that may feed a model, to name the inputs of one that names none. */
  fileColumns(): Promise<readonly FileColumn[]>
  /** As `background`, for the model to compare. */
  compareBackground(most: number): Promise<Float32Array>
  /** As `encode`, for the model to compare. */
  compareEncode(from: number, to: number): Promise<Float32Array>
  compareKeep(from: number, probability: Float32Array): Promise<void>
  /**
   * The model to compare on the open file, once every row is kept; frees its scores.
   * `trainedHere`: it was trained on this very file and is not measured on it.
   */
  compareFigures(trainedHere: boolean): Promise<ModelOnFile>
  /** The same of the model in use. */
  figuresInUse(trainedHere: boolean): Promise<ModelOnFile>
  /** The scores in use against scores from elsewhere, in the order of the rows. */
  checkReference(file: File): Promise<ReferenceCheck>
  /** What an outcome to learn from can be taken from. */
  outcomeColumns(): Promise<OutcomeColumns>
  /** What to know of the columns before a model learns this outcome from them. */
  checkTraining(outcome: Outcome): Promise<TrainingCheck>
  /** Lends a copy of the table to the train worker at the other end of `port`. */
  lend(port: MessagePort): Promise<void>
  cleaningPreview(): Promise<CleaningPreview>
  cleanedFile(plan: CleaningPlan): Promise<Blob>
  scoredFile(options: ScoredFileOptions): Promise<Blob>
  /** Every kept problem of the file as CSV. */
  problemFile(language: Language): Promise<Blob>
}

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
  /** One encoded customer (F values) explained, the features walked in `order`. */
  explain(input: Float32Array, order: readonly number[]): Promise<WalkedExplanation>
  /** One answer a customer, in order; a customer that cannot be scored gets the error instead. */
  predict(customers: readonly unknown[]): Promise<readonly (Prediction | PredictionError)[]>
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
  /** Reads byte ranges for the data worker at the other end of the port. */
  join(port: MessagePort): Promise<void>
  /** SHA-256 of the file as hex digits. */
  hash(file: File): Promise<string>
}

/** Looks for all copies of customers in a large file, beside the worker that answers for it. */
export interface RepeatsService {
  find(
    file: File,
    reading: ReadingOptions,
    profile: Pick<Profile, 'columns' | 'id' | 'target'>,
  ): Promise<Repeats>
}
