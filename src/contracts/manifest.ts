import type { Effect, PairEffect } from './effects'
import type { ForeignModel } from './foreign'
import type { Language } from './language'
import type { FilledCounts } from './table'

/** A visible text by language code, in any set of languages: those of its author, not of the app. */
export type Localised = Readonly<Record<string, string>>

/** What `text` says in `language`; else in English, else in any language, else `otherwise`. */
export function textIn(text: Localised, language: Language, otherwise: string): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? otherwise
}

/** What can be done about a feature: change it, nothing, or it follows from leaving. */
export const featureRoles = ['lever', 'context', 'outcome'] as const
export type FeatureRole = (typeof featureRoles)[number]

/** Which way the risk may go as the value rises. */
type FeatureDirection = 'increasing' | 'decreasing'

/** What a person said of the directions of numbers; data decide on the others. */
export type AskedDirections = Readonly<Record<string, FeatureDirection | 'none'>>

/** Roles that a person chose, by feature. */
export type FeatureRoles = Readonly<Record<string, FeatureRole>>

/** The days between two dates of a customer; null stands for the reference day of the file. */
export interface DerivedDays {
  readonly from: string | null
  readonly to: string | null
}

/** How one column of the input matrix is made from a customer, and what it means. */
export interface Feature {
  /** The column's name in the training file, or what a derived feature is called. */
  readonly name: string
  readonly label: Localised
  /** Empty where the value needs none. Russian units come in the short, uninflected form («мес.»). */
  readonly unit: Localised
  readonly kind: 'number' | 'category'
  readonly role: FeatureRole
  /** Other header names that mean this feature. */
  readonly aliases: readonly string[]
  /** Numbers outside are refused by `predict`; null where anything goes. */
  readonly allowed: { readonly min: number; readonly max: number } | null
  /** Whole numbers only, for display. */
  readonly integer: boolean
  /** For categories: value of code i, in order of churn rate in training. Empty for numbers. */
  readonly categories: readonly string[]
  /** Category spelling → the spelling in `categories` ("CC" → "Credit Card"). */
  readonly synonyms: Readonly<Record<string, string>>
  /** How a value reads in a reason, by value ("1" → "complained recently"). May be empty. */
  readonly valueLabels: Readonly<Record<string, Localised>>
  /** Numbers: the way in which the model lets the risk go with the value, where it holds it to one. */
  readonly direction?: FeatureDirection
  readonly training: FeatureTraining
  /** Present where no column fills it: it is counted between `dates` of the manifest. */
  readonly derived?: DerivedDays
}

/** A column of dates that features are derived from. */
export interface DateInput extends Pick<Feature, 'name' | 'label' | 'aliases'> {
  readonly kind: 'date'
  readonly training: {
    /** The first and the last day in ISO 8601. */
    readonly first: string
    readonly last: string
    readonly missingShare: number
  }
}

/** What a column of a file fills: a feature, or a date that features are derived from. */
export type ModelInput = Feature | DateInput

export const labelOf = (feature: Pick<Feature, 'name' | 'label'>, language: Language): string =>
  textIn(feature.label, language, feature.name)

/** How a value reads in words; null where the model has none for it. */
export function valueWords(
  { valueLabels }: Pick<Feature, 'valueLabels'>,
  value: string,
  language: Language,
): string | null {
  // A category may be called "constructor".
  return Object.hasOwn(valueLabels, value) ? textIn(valueLabels[value]!, language, value) : null
}

/** Empty where the value needs none. */
export const unitOf = (feature: Pick<Feature, 'unit'>, language: Language): string =>
  textIn(feature.unit, language, '')

/** Statistics of a feature over the training rows, for display, filling and drift. */
export interface FeatureTraining {
  readonly missingShare: number
  readonly median: number | null
  readonly mode: string | null
  readonly q1: number | null
  readonly q3: number | null
  readonly min: number | null
  readonly max: number | null
  /** Numbers: equal-width histogram. Categories: one count a category, no edges. */
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  /** Mean absolute contribution over the training rows, log-odds. */
  readonly importance: number
}

/** A metric with its 95 % bootstrap interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface Metrics {
  readonly auc: Interval
  readonly averagePrecision: Interval
  readonly precision: Interval
  readonly recall: Interval
  readonly brier: Interval
  readonly logLoss: Interval
  readonly recallAtPrecision70: Interval
}

/** What is asked of a model at its threshold, 0…1. */
export interface Targets {
  readonly precision: number
  readonly recall: number
}

/** What Holdfast asks of a model until a person says otherwise. */
export const startingTargets: Targets = { precision: 0.7, recall: 0.65 }

/** What may be asked. */
export const targetRange = { least: 0.05, most: 0.99 }

/** Whether calling everybody meets the targets, as its recall is 1: meeting them then proves nothing. */
export function metByEverybody(rate: number, { precision }: Targets): boolean {
  return rate >= precision
}

export interface ValidationProtocol {
  /** How rows were kept together: no family on both sides of a split. */
  readonly grouping: 'families' | 'exact' | 'none'
  readonly folds: number
  readonly repeats: number
  readonly bootstrap: number
  /** Whether intervals allow for the luck of the fits too; older models have plain ones. */
  readonly widened?: boolean
}

export interface CalibrationBin {
  readonly predicted: number
  readonly observed: number
  readonly count: number
}

/** Points of a curve, at most 101, from out-of-fold predictions. */
export interface Curves {
  readonly roc: readonly { readonly falsePositiveRate: number; readonly recall: number }[]
  readonly precisionRecall: readonly { readonly recall: number; readonly precision: number }[]
  /** Of the riskiest `share` of customers: `captured` of all who left; lift = captured / share. */
  readonly gain: readonly { readonly share: number; readonly captured: number }[]
}

/** One simple rival, on the same folds. */
export interface Baseline {
  readonly name: 'base-rate' | 'single-rule' | 'logistic-regression'
  /** What the rule is, such as "Tenure ≤ 1"; empty for the others. */
  readonly detail: string
  readonly auc: number
  readonly precision: number | null
  readonly recall: number | null
  /** Mean squared error of the out-of-fold probabilities; of the churn rate for `base-rate`. */
  readonly brier: number | null
}

/** This model against a rival on the same out-of-fold rows. */
export interface RivalComparison {
  readonly rival: string
  /** AUC of this model − AUC of the rival, bootstrap over families. */
  readonly aucDifference: Interval
  /** DeLong et al. 1988, two-sided. */
  readonly delong: { readonly z: number; readonly p: number }
  /** McNemar with continuity correction: rows only this model gets right, rows only the rival does. */
  readonly mcnemar: { readonly onlyThis: number; readonly onlyRival: number; readonly p: number }
}

/** The metrics within some of the customers. */
export interface GroupMeasures {
  readonly rows: number
  readonly families: number
  readonly churned: number
  /** Null where the group has too few of one class to measure. */
  readonly auc: Interval | null
  readonly precision: Interval | null
  readonly recall: Interval | null
}

/** The metrics within one category or one quartile of a feature. */
export interface Subgroup extends GroupMeasures {
  readonly feature: string
  /** The category, or the range of the quartile as [low, high]; null for missing cells. */
  readonly value: string | readonly [number, number] | null
}

/** Customers apart by how many rows of the file are theirs. */
export interface ByRows {
  readonly several: GroupMeasures
  readonly one: GroupMeasures
}

/**
 * How the threshold came about: the precision asked for is reached; it is out of reach, and the best F1
 * was taken; the interval of the AUC reaches 0.5, so there is none.
 */
export type ThresholdBasis = 'precise' | 'out-of-reach' | 'no-signal'

/** What says that the figures promise more than new customers will keep. */
export interface ValidationWarning {
  readonly code: 'copies-not-found'
  /** Fills the sentence `model.warning.<code>`; shares and AUC are 0…1. */
  readonly params: Readonly<Record<string, number>>
}

/**
 * What choosing the kind of model measured on the folds of the first repeat. Models of before 2026-12
 * were chosen by AUC and lack the losses.
 */
export interface Candidate {
  readonly kind: TrainedKind
  /** Mean over folds. */
  readonly auc: number
  /** Of the AUC within folds (Cousineau–Morey), which leaves out how hard each fold is. */
  readonly standardError: number
  /** Mean log loss of the out-of-fold probabilities, nats. */
  readonly logLoss?: number
  /** Standard error, over families, of how far the log loss lies above the lowest; 0 for the lowest. */
  readonly lossError?: number
}

/** AUC that the model loses, out-of-fold, when one feature or date is missing on the held-out rows. */
export interface Absence {
  readonly feature: string
  /** Bootstrap over families of the difference on the same rows. */
  readonly cost: Interval
}

/** Of log-odds and of the shifts of them, by feature, when one feature alone is missing. */
export interface ShiftMoments {
  /** 1 + F: log-odds first. */
  readonly means: readonly number[]
  /** Upper triangle of (1 + F) × (1 + F), row-major, the diagonal included. */
  readonly covariance: readonly number[]
}

/** What the AUC without several features at once is estimated from, out-of-fold. */
export interface AbsenceMoments {
  readonly left: ShiftMoments
  readonly stayed: ShiftMoments
}

/** Kinds that Holdfast trains. */
export type TrainedKind = 'additive' | 'pairs' | 'deep'

/** Hashes of some training rows, over all features or over those of some groups. */
export interface RowSketch {
  /** Groups of features that take no part. */
  readonly without: readonly number[]
  /** The smallest hashes, ascending: their differences in LEB128, in base64. */
  readonly hashes: string
  /** Hashes below this are all there; those from it on are not kept. */
  readonly below: number
  /** Share of training rows that equal a row of another customer in these features, 0…1. */
  readonly equalByChance: number
}

/** By what rows that the model learned from are known again; see `model/fingerprints`. */
export interface Fingerprints {
  /** Bits of a hash, at most 32. */
  readonly bits: number
  /** Group of each feature, in their order. */
  readonly groups: readonly number[]
  readonly sketches: readonly RowSketch[]
}

export interface Training {
  readonly file: string
  readonly sha256: string
  readonly rows: number
  readonly families: number
  /** YYYY-MM-DD. */
  readonly date: string
  readonly seed: number
  readonly note: Localised
  readonly fingerprints?: Fingerprints
  /** Missing cells that were filled from other rows of the same customers; absent where none were to be. */
  readonly filled?: FilledCounts
}

export interface Validation {
  readonly protocol: ValidationProtocol
  readonly metrics: Metrics
  /** The same from row-wise random folds, which repeated customers flatter. Null if not measured. */
  readonly naive: Metrics | null
  /** What was asked of the model; models from before it could be set were asked `startingTargets`. */
  readonly targets?: Targets
  readonly thresholdBasis?: ThresholdBasis
  /** A customer's last row alone. Absent where every row is a customer of its own. */
  readonly byCustomer?: Metrics
  /** Absent where every row is a customer of its own. */
  readonly byRows?: ByRows
  readonly warnings?: readonly ValidationWarning[]
  readonly calibration: readonly CalibrationBin[]
  /** Slope of observed on predicted log-odds, out-of-fold; 1 is perfect. */
  readonly calibrationSlope?: number
  readonly curves?: Curves
  readonly baselines?: readonly Baseline[]
  readonly comparisons?: readonly RivalComparison[]
  readonly subgroups?: readonly Subgroup[]
  /** Kinds that were tried, simplest first; one entry where the kind was given. */
  readonly candidates?: readonly Candidate[]
  /** By feature, in their order, then by date. */
  readonly absence?: readonly Absence[]
  readonly absenceMoments?: AbsenceMoments
}

export interface Manifest {
  readonly format: 1
  readonly name: string
  readonly title: Localised
  readonly version: string
  /** 'foreign': an ONNX file that Holdfast did not write. */
  readonly kind: TrainedKind | 'foreign'
  /** Version of the trainer's code. */
  readonly trainer: string
  readonly features: readonly Feature[]
  /** Absent where the model counts no days. */
  readonly dates?: {
    readonly inputs: readonly DateInput[]
    /** What days were counted to in training, in ISO 8601. */
    readonly referenceDay: string
    /** The newest date of the training file; days of another file are counted to as long after its own. */
    readonly newest: string
  }
  /** For a foreign model the column is empty and the rate unknown. */
  readonly target: {
    readonly column: string
    readonly positive: string
    readonly rate: number | null
  }
  /**
   * Mean log-odds over the training rows; `base` + contributions = log-odds. For a foreign model the
   * mean output over its background rows in `foreign.space`, 0 before they are set.
   */
  readonly base: number
  /** From which probability on a customer counts as likely to leave; null where nothing tells them apart. */
  readonly threshold: number | null
  readonly terms: number
  /** Null where the file does not tell: a foreign model. */
  readonly training: Training | null
  readonly validation: Validation | null
  /** By feature, in their order. */
  readonly effects?: readonly Effect[]
  readonly pairs?: readonly PairEffect[]
  /** What is known of a foreign model; absent for models that Holdfast trained. */
  readonly foreign?: ForeignModel
}

/** What columns of a file fill: the features that are not derived, then the dates. */
export function inputsOf({ features, dates }: Manifest): readonly ModelInput[] {
  return [...features.filter(({ derived }) => !derived), ...(dates?.inputs ?? [])]
}

/** The manifest with the roles that a person chose; the same object where they change nothing. */
export function withRoles<Given extends Manifest>(manifest: Given, roles: FeatureRoles): Given {
  const roleOf = ({ name, role }: Feature) => (Object.hasOwn(roles, name) ? roles[name]! : role)
  if (manifest.features.every((feature) => roleOf(feature) === feature.role)) return manifest
  const features = manifest.features.map((feature) => ({ ...feature, role: roleOf(feature) }))
  return { ...manifest, features }
}

/** The manifest of a model that Holdfast trained. */
export interface TrainedManifest extends Manifest {
  readonly kind: TrainedKind
  readonly target: Manifest['target'] & { readonly rate: number }
  readonly training: Training
  readonly validation: Validation
}

/** Whether Holdfast trained the model, so that its training and validation are known. */
export function isTrained(manifest: Manifest): manifest is TrainedManifest {
  return manifest.foreign === undefined
}
