import type { MissingAs } from './foreign'
import type { Interval, Manifest } from './manifest'

/** How a column of a file fills an input of a model. */
export interface FeatureMapping {
  /** A feature or a date, by name. */
  readonly feature: string
  /** Column of the file; null: the feature is scored as missing. */
  readonly column: string | null
  /** The file's numbers times this are in the feature's unit (years → months: 12). */
  readonly scale: number
  /**
   * The file's value → the model's category, for number features the number as text ("Да" → "1");
   * null: scored as missing. Values not named match by spelling and meaning.
   */
  readonly categories: Readonly<Record<string, string | null>>
  /** At dates: the day in ISO 8601 that a person has days counted to; absent: `usual` of the report. */
  readonly referenceDay?: string
}

/** A column of the file for every input of a model, in the order of `inputsOf`. */
export type Mapping = readonly FeatureMapping[]

/** The mapping with days counted to `day`; null: to `usual` of the report. */
export function countedTo(mapping: Mapping, manifest: Manifest, day: string | null): Mapping {
  const dates = new Set(manifest.dates?.inputs.map(({ name }) => name))
  return mapping.map(({ referenceDay: _, ...entry }) =>
    day !== null && dates.has(entry.feature) ? { ...entry, referenceDay: day } : entry,
  )
}

/** Why a column is proposed for a feature. */
export type MatchReason = 'name' | 'alias' | 'synonym' | 'spelling' | 'content'

export interface MatchCandidate {
  readonly column: string
  /** 0…1. */
  readonly confidence: number
  readonly reason: MatchReason
}

/** A value of a category column in the file and what the model makes of it. */
export interface CategoryMatch {
  readonly value: string
  readonly rows: number
  /** The model's category in force; null where it is scored as missing. */
  readonly category: string | null
  /** What the program proposes, with a confidence, where `category` is null. */
  readonly proposal: { readonly category: string; readonly confidence: number } | null
}

/** One input of the model beside the column that fills it. */
export interface FeatureFit {
  readonly feature: string
  /** Best first; at most five. */
  readonly candidates: readonly MatchCandidate[]
  /** In force. */
  readonly mapping: FeatureMapping
  /** Confidence of the column in force, 1 where a person chose it, 0 where there is none. */
  readonly confidence: number
  /** Up to five different values of the file. */
  readonly fileExamples: readonly (string | number)[]
  /** A factor that would bring the column into the training range ("looks like years: × 12"). */
  readonly proposedScale: number | null
  readonly categories: readonly CategoryMatch[]
  /** Shares 0…1 of the file's rows; null where no column is mapped. */
  readonly missingShare: number | null
  readonly unseenShare: number | null
  readonly outOfRangeShare: number | null
  readonly drift: Drift | null
  /** What a foreign model takes in place of missing cells; absent where it takes them as missing. */
  readonly missingAs?: MissingAs
  /** AUC the model loses, out-of-fold, when this input alone is missing; null where not measured. */
  readonly absenceCost: Interval | null
}

export type DriftLevel = 'none' | 'some' | 'strong'

/** A feature's distribution in the file against training. */
export interface Drift {
  /**
   * Population stability index over the bins of training, missing cells being a bin of their own.
   * Under 0.1 none, to 0.25 some, above strong (Siddiqi 2006).
   */
  readonly psi: number
  readonly level: DriftLevel
  /** Missing share of the file minus that of training. */
  readonly missingChange: number
}

/** Everything the mapping screen shows of one file and one model. */
export interface MappingReport {
  readonly model: string
  /** By input of the model, in the order of `inputsOf`. */
  readonly features: readonly FeatureFit[]
  /** The days of the file in ISO 8601; null where the model counts no days, or no date is filled. */
  readonly dates: {
    /** What days are counted to. */
    readonly referenceDay: string
    /** What they are counted to unless a person says otherwise: … */
    readonly usual: string
    /** … so many days after the newest date of the file, as in training. */
    readonly daysAfter: number
  } | null
  /** Columns of the file that no feature uses. */
  readonly unusedColumns: readonly string[]
  /** True where the mapping in force was remembered from a file with the same header. */
  readonly remembered: boolean
  /** How far the scores can be trusted, from absent features, unseen values and drift together. */
  readonly trust: 'good' | 'limited' | 'poor'
  /** AUC out-of-fold of the model with every feature, and with the absent ones missing. */
  readonly auc: { readonly full: Interval | null; readonly withAbsent: number | null }
}

/** What another mapping did to the scores of the same rows. */
export interface MappingEffect {
  readonly rows: number
  /** Rows whose probability changed by more than 0.1 percentage points. */
  readonly changedRows: number
  readonly changedBand: number
  readonly meanBefore: number
  readonly meanAfter: number
  readonly highBefore: number
  readonly highAfter: number
}
