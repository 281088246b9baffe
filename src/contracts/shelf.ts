import type { ForeignOptions } from './foreign'
import type { Language } from './language'
import {
  type FeatureRoles,
  type Interval,
  type Localised,
  type Manifest,
  type Metrics,
  textIn,
} from './manifest'

/** Where a model came from. */
export type ModelSource = 'shipped' | 'file' | 'trained'

/** A model that is kept, as the shelf shows it. Its bytes are held elsewhere. */
export interface KeptModel {
  readonly id: string
  /** Short, for file names. */
  readonly name: string
  readonly title: Localised
  /** What it is called on this computer; null: as its own file says, by `title` and `version`. */
  readonly label: string | null
  readonly version: string
  readonly kind: Manifest['kind']
  readonly source: ModelSource
  /** What a person set about a model that Holdfast did not train. */
  readonly options: ForeignOptions
  /** Roles of features that a person chose, where they differ from those of its file. */
  readonly roles: FeatureRoles
  /** Name of the file it was opened from or trained on; its own name for the shipped one. */
  readonly file: string
  /** When it was put on the shelf, ISO 8601. */
  readonly addedAt: string
  /** Of the model file. */
  readonly bytes: number
  readonly features: number
  readonly threshold: number | null
  /** What it was trained on; null where the model does not tell. */
  readonly training: {
    readonly file: string
    readonly sha256: string
    readonly rows: number
  } | null
  /** Out-of-fold, from the model's own card; null where it carries none. */
  readonly metrics: Readonly<Record<'auc' | 'precision' | 'recall', Interval>> | null
}

/** The name of a model as people see it; a model from elsewhere may have no version. */
export function shownName(
  { label, title, name, version }: Pick<KeptModel, 'label' | 'title' | 'name' | 'version'>,
  language: Language,
): string {
  return label ?? `${textIn(title, language, name)} ${version}`.trim()
}

/** Why a model could not be measured on the open file. */
export type Unmeasured = 'no-outcome' | 'one-class' | 'outcome-is-input' | 'trained-on-this-file'

/** Rows by what the model says at its threshold and what the file says. */
export interface Confusion {
  /** Flagged, and left. */
  readonly caught: number
  /** Flagged, and stayed. */
  readonly falseAlarms: number
  /** Not flagged, and left. */
  readonly missed: number
  /** Not flagged, and stayed. */
  readonly passed: number
}

/** One model on the open file, beside the one in use. */
export interface ModelOnFile {
  readonly rows: number
  readonly meanProbability: number
  /** Share of rows at or above the model's own threshold. */
  readonly aboveThreshold: number
  /** Spearman's rank correlation with the risks of the model in use; null where one of them is constant. */
  readonly rankCorrelation: number | null
  /** Share of the riskiest tenth by the model in use that is among the riskiest tenth by this one. */
  readonly topOverlap: number
  /** On the rows with a known outcome; null: see `unmeasured`. */
  readonly metrics: Metrics | null
  /** Of all rows with a known outcome; null together with `metrics`. */
  readonly confusion: Confusion | null
  /**
   * About which share of the rows the model has learned from, by their fingerprints: figures on them
   * say little of new customers. Null where it learned from none, or keeps no fingerprints.
   */
  readonly seenShare: number | null
  readonly unmeasured: Unmeasured | null
  /** Rows and groups that `metrics` are measured on: a seeded sample of large files; 0 without. */
  readonly measuredRows: number
  readonly groups: number
  /** What the bootstrap draws: customer families, or in large files rows equal but for the ID. */
  readonly grouping: 'families' | 'exact'
}
