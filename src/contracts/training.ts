import type { FeatureRole } from './manifest'
import type { Outcome } from './outcome'
import type { ColumnKind } from './profile'

/** Why a column may be a bad thing to learn from. */
export type ConcernCode =
  /** Alone it tells nearly always who left. */
  | 'predicts-alone'
  /** A date that tells so by the days between it and another one. */
  | 'predicts-with'
  /** Whether it is filled tells nearly always who left. */
  | 'missing-tells'
  /** Filled for hardly anybody but those who left. */
  | 'filled-after'
  /** Empty for hardly anybody but those who left. */
  | 'emptied-after'
  /** Its name speaks of leaving. */
  | 'name'
  /** A scoring of this program added it. */
  | 'scored'
  | 'id'
  | 'text'
  | 'too-many-values'
  | 'rare-values'
  | 'constant'
  | 'empty'

export interface Concern {
  readonly code: ConcernCode
  /** Fills the sentence `training.concern.<code>`; shares and AUC are 0…1. */
  readonly params: Readonly<Record<string, number | string>>
}

/** Where the dates of a column lie, in days since 1970-01-01. */
export interface DateSpread {
  readonly name: string
  /** The last day that does not stand far from all others. */
  readonly newest: number
  readonly median: number
}

/** A column as something to learn from. */
export interface TrainingColumn {
  readonly name: string
  readonly kind: ColumnKind
  readonly missingShare: number
  readonly distinct: number
  /** ROC AUC of this column alone, out-of-fold; null where it was not measured. */
  readonly auc: number | null
  /** The gravest first. */
  readonly concerns: readonly Concern[]
  /** False where nothing can be learned from it, whatever a person says. */
  readonly learnable: boolean
  /** Of a column of dates: what the reference day of the file is told from. */
  readonly dates?: DateSpread
  /** What can be done about it, as far as its name tells. */
  readonly role: FeatureRole
  /** Used unless a person says otherwise. */
  readonly suggested: boolean
}

/** What is known before training with an outcome. */
export interface TrainingCheck {
  readonly outcome: Outcome
  readonly left: number
  readonly stayed: number
  /** Rows without a known outcome. */
  readonly unknown: number
  /** All columns but the outcome, in file order. */
  readonly columns: readonly TrainingColumn[]
  /** Rows the columns were judged by, where the file has more. */
  readonly sampledRows: number | null
}
