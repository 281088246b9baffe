import type {
  AskedDirections,
  CellValue,
  CustomerQuery,
  Decision,
  DecisionOptions,
  ErrorCode,
  ErrorParams,
  FeatureRoles,
  FileInfo,
  KeptModel,
  Language,
  LeverLimits,
  ListUnit,
  Manifest,
  Mapping,
  MappingEffect,
  MappingReport,
  ModelOnFile,
  ModelSource,
  Outcome,
  PlaybookRule,
  Profile,
  Progress,
  ReadingOptions,
  ReadingPreview,
  Scope,
  ScopeCounts,
  ScoreSummary,
  Targets,
} from '../../contracts'
import { defaultOptions } from '../../decision'
import { firstParts, type ShownParts, type View } from './places'

export type Theme = 'light' | 'dark' | 'auto'

/** Something that went wrong, for people: the sentence is `errors.<code>`. */
export interface Notice {
  readonly id: number
  readonly code: ErrorCode
  readonly params: ErrorParams
  /** A file that another way of reading may help: `actions.chooseReading(file)` offers it. */
  readonly file: File | null
}

interface ModelState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly manifest: Manifest | null
  readonly source: ModelSource
  /** Of the model on the shelf; null before there is one. */
  readonly id: string | null
}

/** Kept models laid side by side on the open file. */
export interface SideBySide {
  /** The `version` of the state that it was made of. */
  readonly version: number
  /** What was found of each model by its id; why not, where it does not fit the file. */
  readonly found: Readonly<Record<string, ModelOnFile | Failure>>
  /** The model that is being scored, and how far; null when all are done. */
  readonly pending: { readonly id: string; readonly done: number; readonly total: number } | null
}

/** The model in use on the open file. */
interface OnFile {
  /** The `version` of the state that it belongs to. */
  readonly version: number
  /** Null while it is being measured, or where that failed. */
  readonly figures: ModelOnFile | null
  readonly failure: Failure | null
}

interface Health {
  readonly workers: number
  readonly restarts: number
  readonly wasmSimd: boolean
  readonly offlineReady: boolean
}

export interface Timings {
  readonly readMs: number
  readonly profileMs: number
  readonly scoreMs: number
  readonly totalMs: number
}

/** Why something could not be done: the sentence is `errors.<code>`. */
export interface Failure {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

interface SavedFile {
  readonly name: string
  readonly lines: number
  readonly unit: ListUnit
}

/** The panel in which a person chooses how a file is read. */
export interface ReadingPanel {
  readonly file: File
  /** What the person asks for; the rest is detected. */
  readonly options: ReadingOptions
  /** The start of the file as of the latest answer; null before the first. */
  readonly preview: ReadingPreview | null
  /** Why the latest options cannot read the file. */
  readonly failure: Failure | null
  /** True while the answer to the latest options is out. */
  readonly pending: boolean
}

/** The campaign on the open file. */
interface Campaign {
  /** What was asked last: `version` of the state, scope and options. */
  readonly version: number
  readonly scope: Scope
  readonly options: DecisionOptions
  /** The last answer on this `version`: that to an earlier question while `pending`, or after a failure. */
  readonly answer: Decision | null
  /** Why the last question has no answer. */
  readonly failure: Failure | null
  readonly pending: boolean
}

/** A rule of a playbook, or one that is kept for later. */
export interface PlaybookLine extends PlaybookRule {
  readonly on: boolean
}

/** Columns of a contact list that can be hidden. */
export const contactColumns = ['risk', 'value', 'gain', 'group', 'action', 'reasons'] as const
export type ContactColumn = (typeof contactColumns)[number]

/** What a person chose for a model of their own, for one file. What is absent is as proposed. */
export interface TrainingDraft {
  /** The file it belongs to; another file begins anew. */
  readonly file: FileInfo
  readonly outcome?: Outcome
  /** Null: the file has no ID column. */
  readonly id?: string | null
  /** Columns used or left out by hand, by name. */
  readonly used: Readonly<Record<string, boolean>>
  /** What can be done about a column, where a person said so. */
  readonly roles: FeatureRoles
  /** Which way the risk may go with a number, where a person said so. */
  readonly directions: AskedDirections
  readonly title?: string
  /** The day in ISO 8601 that days are counted to; null: what the dates tell. */
  readonly referenceDay?: string | null
}

/** Values of one customer tried out, under a name that a person gave. */
export interface Scenario {
  readonly id: number
  readonly row: number
  readonly name: string
  /** By the feature's place in the manifest. */
  readonly changes: ReadonlyMap<number, CellValue>
}

/** What a person allows of the levers of a model. */
interface ModelLimits {
  readonly model: string
  readonly limits: LeverLimits
}

/**
 * All that components read. Small on purpose: tables, scores and contributions stay in the data
 * worker and are asked for by window; `version` changes whenever they do.
 */
export interface AppState {
  /** What is running, null when nothing is. The result shown before stays in the fields below. */
  readonly progress: Progress | null
  /** Name of the file being worked on while `progress` is not null. */
  readonly workingOn: string | null
  /** Names of the models that are opened as soon as the work under way is done. */
  readonly queued: readonly string[]
  readonly notices: readonly Notice[]
  readonly profile: Profile | null
  readonly summary: ScoreSummary | null
  /** Why the open file has no scores; null where it has, or nothing is open. */
  readonly unscored: Failure | null
  /** How the columns of the open file fill the model in use; null until that is known. */
  readonly mapping: MappingReport | null
  /** What the mapping that a person applied last changed in the scores. */
  readonly mappingEffect: MappingEffect | null
  /** What a person chose for the scores of this `version` and did not apply yet. */
  readonly mappingDraft: { readonly version: number; readonly mapping: Mapping } | null
  /** Name of the file that waits for an answer on the draft. */
  readonly leaving: string | null
  /** What the person asked for when the open file was read; the rest was detected. */
  readonly readingOptions: ReadingOptions
  readonly reading: ReadingPanel | null
  readonly timings: Timings | null
  /** The search for copies of customers in a large file, beside its result. */
  readonly copies: 'idle' | 'searching' | 'stopped'
  readonly version: number
  /** Whether missing cells are taken from other rows of the same customers, in scores and in training. */
  readonly fills: boolean
  readonly model: ModelState
  /** Models to choose from, the shipped one first. */
  readonly shelf: readonly KeptModel[]
  readonly comparison: SideBySide | null
  /** How the model in use does on the open file; null where it has no scores. Measured after them. */
  readonly onFile: OnFile | null
  /**
   * How far the reasons of the open file are known where they come after the scores: rows without,
   * and a number that changes when some more are known. Null where every row has them.
   */
  readonly explained: {
    readonly left: number
    readonly version: number
    readonly failure: Failure | null
  } | null
  readonly health: Health
  readonly scope: Scope
  /** The profile of the rows that the filters keep; null without filters, or while it is made. */
  readonly filtered: Profile | null
  /** How many are in scope; null where no file is open. */
  readonly counts: ScopeCounts | null
  readonly query: CustomerQuery
  /** What a person asks of a campaign. */
  readonly decisionOptions: DecisionOptions
  /** Sign or name of the money that they think in; may be empty. */
  readonly currency: string
  /** Null before one was asked for. */
  readonly campaign: Campaign | null
  /** What to do for which reason, as a person changed it; null: that of the model in use. */
  readonly playbook: readonly PlaybookLine[] | null
  readonly hiddenColumns: readonly ContactColumn[]
  /** Row of the customer shown in depth. */
  readonly selectedRow: number | null
  /** Values tried out that were kept, in the order they were. */
  readonly scenarios: readonly Scenario[]
  /** The model chosen last first. */
  readonly limits: readonly ModelLimits[]
  /** Name of the column shown in depth in the Data view. */
  readonly selectedColumn: string | null
  /** What was saved last, and how many lines it holds. */
  readonly saved: SavedFile | null
  /** What the person chose for a model of their own. */
  readonly training: TrainingDraft | null
  readonly view: View
  readonly parts: ShownParts
  /** What a person asks of a model; null: what Holdfast starts from. */
  readonly targets: Targets | null
  readonly language: Language
  readonly theme: Theme
}

export const initialQuery: CustomerQuery = {
  unit: 'customers',
  search: '',
  band: 'all',
  sort: 'risk',
  direction: 'descending',
}

export const initialState: AppState = {
  progress: null,
  workingOn: null,
  queued: [],
  notices: [],
  profile: null,
  summary: null,
  unscored: null,
  mapping: null,
  mappingEffect: null,
  mappingDraft: null,
  leaving: null,
  readingOptions: {},
  reading: null,
  timings: null,
  copies: 'idle',
  version: 0,
  fills: true,
  model: { status: 'loading', manifest: null, source: 'shipped', id: null },
  shelf: [],
  comparison: null,
  onFile: null,
  explained: null,
  health: { workers: 0, restarts: 0, wasmSimd: false, offlineReady: false },
  scope: { side: 'all', filters: [] },
  filtered: null,
  counts: null,
  query: initialQuery,
  decisionOptions: { ...defaultOptions, saveRate: { low: 0.2, likely: 0.3, high: 0.4 } },
  currency: '',
  campaign: null,
  playbook: null,
  hiddenColumns: [],
  selectedRow: null,
  selectedColumn: null,
  scenarios: [],
  limits: [],
  saved: null,
  training: null,
  view: 'customers',
  parts: firstParts,
  targets: null,
  language: 'en',
  theme: 'auto',
}
