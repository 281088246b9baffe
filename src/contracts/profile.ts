import type { Target } from './outcome'
import type {
  DateReading,
  FileInfo,
  MissingWord,
  NumberFormat,
  Problem,
  ProblemCounts,
} from './table'

export type ColumnKind = 'number' | 'category' | 'boolean' | 'date' | 'text' | 'id' | 'constant'

export interface NumberSummary {
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly median: number
  /** Sample standard deviation (n − 1), null for fewer than two values. */
  readonly std: number | null
  readonly q1: number
  readonly q3: number
  /** Q1 − 1.5·IQR and Q3 + 1.5·IQR. */
  readonly lowFence: number
  readonly highFence: number
  /** Values strictly outside the fences. */
  readonly outliers: number
  readonly zeros: number
  /** Present where every value is a whole number. */
  readonly whole?: true
}

export interface ValueCount {
  readonly value: string
  readonly count: number
  /** Rows with the positive target value among `count`; null where the file has no target. */
  readonly churned: number | null
  /** Rows without a known outcome among `count`; absent where every outcome is known. */
  readonly unknown?: number
}

export interface CategorySummary {
  readonly mode: string
  /** Most frequent first, ties by value; at most 20. */
  readonly top: readonly ValueCount[]
}

/** Values on one side of all bins. */
export interface BeyondBins {
  readonly count: number
  /** As in a histogram. */
  readonly churned: number | null
  readonly unknown?: number
}

/**
 * Equal-width bins; the last bin is closed. `edges` has one more entry than `counts`. Bins of whole
 * numbers begin and end half-way between two of them: 0.5, 1.5, 2.5, ….
 */
export interface Histogram {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  /** Rows with the positive target value per bin; null where the file has no target. */
  readonly churned: readonly number[] | null
  /** Rows without a known outcome per bin; absent where every outcome is known. */
  readonly unknown?: readonly number[]
  /** The few values far from all others that no bin holds; absent where bins hold all. */
  readonly beyond?: { readonly below: BeyondBins; readonly above: BeyondBins }
}

export interface ColumnProfile {
  readonly name: string
  readonly kind: ColumnKind
  readonly missing: number
  /** Rows with the positive target value among the missing; null where the file has no target. */
  readonly missingChurned: number | null
  /** Rows without a known outcome among the missing; absent where every outcome is known. */
  readonly missingUnknown?: number
  readonly distinct: number
  /** Present for every column whose cells are numbers. */
  readonly number: NumberSummary | null
  readonly category: CategorySummary | null
  readonly histogram: Histogram | null
  /** Of a column whose dates were recognised; else absent. */
  readonly date?: DateReading
  /** Of numbers that are not written the plain way; else absent. */
  readonly format?: NumberFormat
  /** Words counted as missing, the most frequent first; absent where every such cell is empty. */
  readonly missingWords?: readonly MissingWord[]
}

export type AlertCode =
  | 'missing-share'
  | 'all-missing'
  | 'constant'
  | 'outliers'
  | 'duplicates'
  | 'repeated-ids'
  | 'target-missing'
  | 'missing-words'
  | 'missing-overflow'
  | 'target-blank-stayed'
  | 'target-blank-left'
  | 'target-most-left'
  | 'dates-assumed'
  | 'numbers-assumed'
  | 'problems'

export interface Alert {
  readonly code: AlertCode
  readonly severity: 'info' | 'warning' | 'error'
  readonly column: string | null
  /** Fills the sentence `alerts.<code>`. */
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Rows by the customers they belong to. A family is all rows of one customer; its rows but the first
 * are repeats. A repeat is a duplicate where it equals an earlier row, in everything or in everything
 * but the ID, and else a copy: a near copy agrees on most columns, a moved copy has its numbers moved
 * by constants. A block of copies stands at one distance below its originals.
 */
export interface Repeats {
  /** False where only duplicates were counted so far: copies are still looked for. */
  readonly complete: boolean
  /** Duplicates in everything, as pandas `duplicated().sum()` over all columns. */
  readonly exact: number
  /** Duplicates but for the ID. Equal to `exact` where there is no ID. */
  readonly ignoringId: number
  /** Rows whose ID stood in an earlier row. Null without an ID column. */
  readonly repeatedIds: number | null
  /** Repeats beyond the duplicates that agree with an earlier row on most columns, more than chance explains. */
  readonly nearCopies: number
  /** Repeats beyond those that are an earlier row with its numbers moved by constants. */
  readonly movedCopies: number
  /** Distinct customers. */
  readonly families: number
  readonly largestFamily: number
  /** Families by their number of rows, ascending. */
  readonly familySizes: readonly { readonly size: number; readonly families: number }[]
  /** Families of several rows whose known outcomes differ; null without a target. */
  readonly mixedOutcomes: number | null
  /** Blocks of copies, most rows first. */
  readonly copies: readonly CopiedRows[]
  readonly examples: readonly FamilyExample[]
}

/** Repeats, and the family of every row, numbered without gaps by first appearance. */
export interface RowFamilies {
  readonly repeats: Repeats
  readonly family: Int32Array
  readonly likeness: Likeness
}

/** By what rows were found to be the same customer. */
export interface Likeness {
  /** Columns that were compared; none where only duplicates were counted. */
  readonly compared: readonly string[]
  /** How the numbers of copies moved, each movement once. */
  readonly movements: readonly (readonly ColumnShift[])[]
}

/** By what constant the numbers of a column moved. */
export interface ColumnShift {
  readonly column: string
  readonly by: number
}

/** A block of rows that stands again `distance` rows further down. */
export interface CopiedRows {
  readonly distance: number
  readonly rows: number
  /** Columns whose numbers moved by a constant. */
  readonly shifts: readonly ColumnShift[]
}

/** Some rows of one family side by side. */
export interface FamilyExample {
  /** Number of rows in the family; `rows` may be fewer. */
  readonly size: number
  /** 0-based, ascending. */
  readonly rows: readonly number[]
  /** The ID, where there is one, and the compared columns that differ first; then others. */
  readonly columns: readonly ExampleColumn[]
}

export interface ExampleColumn {
  readonly name: string
  /** By row of the example; null is missing. */
  readonly cells: readonly (string | number | null)[]
}

/** Pearson correlation of two number columns over the rows where both have a value. */
export interface Correlation {
  readonly a: string
  readonly b: string
  /** −1…1. */
  readonly r: number
  readonly rows: number
}

export interface Profile {
  readonly file: FileInfo
  readonly rows: number
  readonly target: Target | null
  readonly id: string | null
  readonly columns: readonly ColumnProfile[]
  readonly repeats: Repeats
  /** Of the first 40 number columns, strongest first. */
  readonly correlations: readonly Correlation[]
  readonly alerts: readonly Alert[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
  readonly problemCounts: ProblemCounts
}
