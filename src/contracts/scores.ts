import type { ErrorCode, ErrorParams } from './errors'
import type { MissingAs } from './foreign'
import type { Language } from './language'
import type { FilledCounts } from './table'

export type Band = 'low' | 'medium' | 'high'

/**
 * Cut-offs on the probability: high from `high` (the threshold), medium from `medium`. A model without a
 * threshold has none, and nobody a band.
 */
export interface BandLimits {
  readonly medium: number
  readonly high: number
}

/** Model output for rows from..to-1 in file order. */
export interface ScoreBatch {
  readonly from: number
  readonly to: number
  /** Length to − from. */
  readonly probability: Float32Array
  /** (to − from) × F, row-major, in the model's space; null where they are found later. */
  readonly contributions: Float32Array | null
}

/**
 * Contributions of some rows to be kept beside their scores. Rows and contributions are in the same
 * order.
 */
export interface RowReasons {
  readonly rows: Uint32Array
  /** rows × F, row-major, in the model's space. */
  readonly contributions: Float32Array
}

/** Rows whose reasons are not known yet, and what the model takes to find them. */
export interface UnexplainedRows {
  readonly rows: Uint32Array
  /** rows × F, row-major: the model's input. */
  readonly matrix: Float32Array
  /** Rows of the file without reasons, these included. */
  readonly left: number
}

/** What contributions add up to: log-odds, or the probability itself. */
export type ExplanationSpace = 'log-odds' | 'probability'

/** How far contributions that are estimated by sampling can be trusted. */
export interface Sampling {
  /** Permutations drawn so far. */
  readonly permutations: number
  /** Half of each 95 % interval by feature, in the model's space. */
  readonly halfWidth: readonly number[]
  /** Probability − base − sum of contributions: what is not attributed yet. */
  readonly residual: number
}

export interface ScoreSummary {
  readonly rows: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly meanProbability: number
  /** Inputs of the model that no column of the file fills: scored as missing. */
  readonly missingFeatures: readonly string[]
  /** Columns of the file read as another feature name by alias: [column, feature]. */
  readonly matched: readonly (readonly [column: string, feature: string])[]
  /** Category cells the model has not seen, scored as missing, by feature. */
  readonly unseen: readonly {
    readonly feature: string
    readonly cells: number
    readonly examples: readonly string[]
  }[]
  /**
   * Missing cells of a model that Holdfast did not train and that takes no missing values: what stands
   * in their place.
   */
  readonly replaced: readonly {
    readonly feature: string
    readonly cells: number
    readonly by: MissingAs
  }[]
  /** Missing cells scored as other rows of the same customers have them; null where none were to be. */
  readonly filled: FilledCounts | null
}

/** A feature value as the file has it: number, text, or null for missing. */
export type CellValue = number | string | null

/**
 * Why a reason is not to be taken at its word: its value is missing; few training rows are like it; its
 * interval holds the typical customer; it goes against the way that the model's own curve mostly rises
 * or falls; the curve itself goes against what anybody would expect, which is that it rises or falls.
 */
export type Doubt =
  | 'missing'
  | 'few-rows'
  | 'uncertain'
  | 'against-rise'
  | 'against-fall'
  | 'against-sense-rise'
  | 'against-sense-fall'

/** One step from the typical customer's risk, that at the model's base, to this customer's. */
export interface Step {
  /** Index into the manifest's features. */
  readonly feature: number
  readonly value: CellValue
  /** In the model's space: a difference of log-odds, or of probabilities where the space is that. */
  readonly contribution: number
  /**
   * Its share of p − p̄, a difference of probabilities: contribution · (p − p̄) / (logit p − logit p̄)
   * with p of base + all contributions, p̄ of the base; the contribution itself where the space is
   * probability. All steps sum to p − p̄, whatever their order.
   */
  readonly points: number
  /**
   * The end of the contribution's 95 % interval that is nearer to 0; 0 where the interval holds it.
   * Absent where one customer is not looked at in depth.
   */
  readonly near?: number
  readonly doubt?: Doubt
  /** The file has no value here; that of another row of the same customer was taken. */
  readonly filled?: true
}

export interface Explanation {
  readonly row: number
  readonly id: string
  readonly probability: number
  /** Null by a model without a threshold. */
  readonly band: Band | null
  /** Probability at the base: the risk of the typical customer. */
  readonly typical: number
  /** In the model's space. */
  readonly base: number
  readonly space: ExplanationSpace
  /** Absent where the contributions are exact. */
  readonly sampling?: Sampling
  /** Ordered by absolute contribution, largest first. One a feature. */
  readonly steps: readonly Step[]
}

/** An explanation from the model's input alone: it does not know how a file spells the values. */
export interface ExplainedInput extends Omit<Explanation, 'row' | 'id' | 'steps'> {
  /** In the order that was asked for. */
  readonly steps: readonly Omit<Step, 'value'>[]
}

export type SortDirection = 'ascending' | 'descending'

/** What lines of a list stand for. */
export type ListUnit = 'customers' | 'rows'

export interface CustomerQuery {
  readonly unit: ListUnit
  /** Part of an ID, any case; empty for all. */
  readonly search: string
  readonly band: Band | 'all'
  /** 'risk', 'id', or `column:<name>` for a column of the file. */
  readonly sort: string
  readonly direction: SortDirection
}

/** One line of the customer list: a customer as their last row says, or a row. */
export interface CustomerRow {
  readonly row: number
  /** Rows of the same customer in the file, this one included. */
  readonly rows: number
  /** The highest risk among them. */
  readonly highest: number
  readonly id: string
  readonly probability: number
  /** Null by a model without a threshold. */
  readonly band: Band | null
  /** The strongest three by absolute contribution; null until they are known. */
  readonly reasons: readonly Step[] | null
  /** The value of the column the list is sorted by, where that is a column of the file. */
  readonly sortValue: CellValue
}

export interface CustomerPage {
  /** Customers or rows that match the query. */
  readonly total: number
  readonly from: number
  readonly rows: readonly CustomerRow[]
}

/** A scored row of the open file as scripts get it. */
export interface ScoredRow {
  readonly id: string
  readonly churnProbability: number
  readonly contributions: Readonly<Record<string, number>>
}

/** One customer scored outside any file. */
export interface Prediction {
  readonly probability: number
  /** By feature name, in the model's space; null where there are no rows yet to measure them against. */
  readonly contributions: Readonly<Record<string, number>> | null
  readonly base: number | null
  /** Features, and dates, that were not given. */
  readonly missingFeatures: readonly string[]
  /** Those in whose place something else was scored; absent where the model takes missing values. */
  readonly replaced?: Readonly<Record<string, MissingAs>>
}

/** Names the field that is out of range, unknown or not a number. */
export interface PredictionError {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** What a file with scores holds beside its own columns. */
export interface ScoredFileOptions {
  readonly reasons: number
  readonly contributions: boolean
  readonly language: Language
}
