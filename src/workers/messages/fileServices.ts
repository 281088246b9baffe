import type {
  Alike,
  AskedRoles,
  CleaningPlan,
  CleaningPreview,
  CleaningRows,
  CustomerPage,
  CustomerQuery,
  CustomerValue,
  Decision,
  DecisionOptions,
  DecisionPage,
  DecisionSummary,
  Explanation,
  FileColumn,
  Filter,
  Language,
  ListFileOptions,
  ListUnit,
  Manifest,
  Mapping,
  MappingEffect,
  MappingReport,
  ModelOnFile,
  OnProgress,
  Outcome,
  OutcomeColumns,
  PassedOver,
  Playbook,
  Profile,
  ReadingOptions,
  ReadingPreview,
  Reference,
  ReferenceAsk,
  ReferenceCheck,
  RowFamilies,
  RowReasons,
  RowsQuery,
  RowsWindow,
  Scope,
  ScopeCounts,
  ScoreBatch,
  ScoredFileOptions,
  ScoredRow,
  ScoreSummary,
  Segments,
  TrainingCheck,
  UnexplainedRows,
} from '../../contracts'

/** Files before they are opened. */
export interface SourceService {
  /** Has workbooks of other formats read by the `WorkbookService` at the other end of the port. */
  convertBy(port: MessagePort): Promise<void>
  /** The generated sample customers as a CSV file. */
  sample(): Promise<File>
  /** How the start of the file reads with the options. */
  preview(file: File, options: ReadingOptions): Promise<ReadingPreview>
  /** The table on the clipboard as a file; null where there is none. */
  pasted(text: string, html: string | null, name: string): Promise<File | null>
}

/** How a file is to be read and what its special columns are; what is absent is guessed. */
interface ReadFileOptions {
  readonly reading?: ReadingOptions
  /** Roles that do not fit the file as it is read now are guessed. */
  readonly roles?: AskedRoles
  /** False leaves `file.sha256` of the profile empty: it is found elsewhere. */
  readonly hashed: boolean
  /** Whether models that learned so take missing cells from other rows of the same customers. */
  readonly fills: boolean
}

/** How far the profile of the read file is; `profile` when it is done. */
interface ProfilePart {
  readonly done: number
  readonly total: number
  readonly profile: Profile | null
}

/** The table of the open file and its profile. */
export interface TableService {
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
  /**
   * Works for some 25 ms on the profile of the rows that the filters keep, of both sides; null while it
   * is not done. @throws HoldfastError `column-unknown`
   */
  filteredSome(filters: readonly Filter[]): Promise<Profile | null>
  /** Copies of customers that were found elsewhere. Answers change. */
  takeFamilies(found: RowFamilies): Promise<void>
  /** Whether models that learned so take missing cells from other rows of the same customers. */
  setFills(fills: boolean): Promise<void>
  /** How many are in scope. @throws HoldfastError `column-unknown` */
  counts(scope: Scope): Promise<ScopeCounts>
  /** Names of the columns, in their order. */
  header(): Promise<readonly string[]>
  /** The file itself: rows at positions from..to-1 of the query, fewer at the end. */
  rows(query: RowsQuery, from: number, to: number): Promise<RowsWindow>
}

/** How the columns of the open file fill a model. Surer of ID and outcome once the profile is there. */
export interface MappingService {
  /** The mapping that is in force unless a person says otherwise. */
  propose(manifest: Manifest): Promise<Mapping>
  /** How `mapping` or, without one, the proposed one fills the model. */
  report(manifest: Manifest, mapping?: Mapping): Promise<MappingReport>
  /** Columns that may feed a model, to name the inputs of one that names none. */
  columns(): Promise<readonly FileColumn[]>
}

/**
 * Scores of the open file: those in use, and any number under way, to take their place or to be laid
 * beside them. Those under way go by the key that `begin` gave, until they are adopted or dropped.
 */
export interface ScoringService {
  begin(mapping: Mapping): Promise<number>
  /** Fills the model's features from the columns. Returns the rows to score. */
  bind(key: number, manifest: Manifest): Promise<number>
  /** Up to `most` rows as the bound model's input, to measure contributions against. */
  background(key: number, most: number): Promise<Float32Array>
  /** Rows from..to-1 as the bound model's input, row-major (to − from) × F. */
  encode(key: number, from: number, to: number): Promise<Float32Array>
  keep(key: number, batch: ScoreBatch): Promise<void>
  /** Once every batch is in, with the bands of the bound model. */
  summary(key: number): Promise<ScoreSummary>
  /** Answers from these scores from now on. */
  adopt(key: number): Promise<void>
  drop(key: number): Promise<void>
  /** Whether cells are filled otherwise by now than in the scores in use. */
  isStale(): Promise<boolean>
  /**
   * What the scores adopted last changed against those before them, by the same model; null where
   * there were none.
   */
  effect(): Promise<MappingEffect | null>
  /**
   * Scores beside those in use and, where the file tells who left, on its outcome; null: those in
   * use. `trainedHere`: their model was trained on this very file and is not measured on it. Works
   * on it for some 25 ms, so that the calls in between are answered: call it until it is not null.
   */
  figuresSome(key: number | null, trainedHere: boolean): Promise<ModelOnFile | null>
  /** The scores in use against scores from elsewhere, in the order of the rows. */
  checkReference(file: File): Promise<ReferenceCheck>
}

/** Reasons of the scores in use where they come after the scores. */
export interface ReasonsService {
  /**
   * At most `most` rows whose reasons are not known yet: the `wanted` first and, unless `onlyWanted`,
   * then the riskiest.
   */
  missing(wanted: Uint32Array, most: number, onlyWanted: boolean): Promise<UnexplainedRows>
  keep(reasons: RowReasons): Promise<void>
}

/** The customers of the open file by the scores in use. */
export interface CustomersService {
  /** Matching customers or rows in scope, from..to-1 in the order of the query. */
  page(scope: Scope, query: CustomerQuery, from: number, to: number): Promise<CustomerPage>
  /** The columns that make segments of the scope, those that tell risks apart best first. */
  segmentColumns(scope: Scope): Promise<readonly string[]>
  /** The customers in scope by the values of a column; null: by a tree. @throws HoldfastError `column-unknown` */
  segments(scope: Scope, column: string | null, worth: CustomerValue): Promise<Segments>
  /** All rows of the list, in its order. */
  listed(scope: Scope, query: CustomerQuery): Promise<Uint32Array>
  explain(row: number): Promise<Explanation>
  /** The row as the model's input: F float32 values, NaN for missing. */
  input(row: number): Promise<Float32Array>
  /** The last row of the customer of that ID; null for nobody. */
  rowCalled(id: string): Promise<number | null>
  /** Mean contributions of customers that another one is compared with. */
  reference(ask: ReferenceAsk): Promise<Reference>
  /** The customers most like a row's among those who stayed. */
  alike(row: number): Promise<Alike>
  scored(from: number, to: number): Promise<readonly ScoredRow[]>
}

/** Campaigns on the open file by the scores in use. A list is that of the decision made last. */
export interface DecisionService {
  /**
   * What a figure does not change is kept from the decision before, so that a changed one is answered
   * at once. The decision before stays where this one is refused.
   */
  decide(scope: Scope, options: DecisionOptions): Promise<Decision>
  /** The same in figures alone: the list stays that of the decision before. What is left out is as usual. */
  plan(scope: Scope, options: Partial<DecisionOptions>): Promise<DecisionSummary>
  /** Lines from..to-1 by rank. A null playbook is that of the model; reasons may come later. */
  page(from: number, to: number, playbook: Playbook | null): Promise<DecisionPage>
  /** Rows of the list, by rank. */
  listed(): Promise<Uint32Array>
  /** The riskiest who are not on the list, at most `most`, and what keeps them off. */
  passedOver(most: number): Promise<readonly PassedOver[]>
  /** What to do for which reason by the model alone. */
  playbook(): Promise<Playbook>
  /** The list as a file, in its order. Reasons and actions are as far as they are known. */
  save(options: ListFileOptions, playbook: Playbook | null, language: Language): Promise<Blob>
}

/** The open file for a model to learn from. */
export interface LearningService {
  /** What an outcome to learn from can be taken from. */
  outcomeColumns(): Promise<OutcomeColumns>
  /** What to know of the columns before a model learns this outcome from them. */
  check(outcome: Outcome): Promise<TrainingCheck>
  /** Lends a copy of the table to the train worker at the other end of `port`. */
  lend(port: MessagePort): Promise<void>
}

/** What can be saved of the open file. */
export interface ExportService {
  cleaningPreview(): Promise<CleaningPreview>
  /** The rows that the plan changes or drops, the first `most` of them in full. */
  cleaningRows(plan: CleaningPlan, most: number): Promise<CleaningRows>
  cleaned(plan: CleaningPlan): Promise<Blob>
  scored(options: ScoredFileOptions): Promise<Blob>
  /** A list: the rows in their order, one a customer or not, with what the scores say in words. */
  list(rows: Uint32Array, unit: ListUnit, language: Language): Promise<Blob>
  /** Every kept problem of the file as CSV. */
  problems(language: Language): Promise<Blob>
}

/**
 * All that the worker of a file does. One worker a file; it is terminated when the next file has
 * taken its place, which frees the memory.
 */
export interface FileServices {
  readonly source: SourceService
  readonly table: TableService
  readonly mapping: MappingService
  readonly scoring: ScoringService
  readonly reasons: ReasonsService
  readonly customers: CustomersService
  readonly decisions: DecisionService
  readonly learning: LearningService
  readonly exports: ExportService
}
