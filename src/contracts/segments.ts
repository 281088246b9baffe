import type { RangeFilter, Scope, ValueFilter } from './scope'
import type { CellValue } from './scores'

/** Customers alike in one column or in two, by their last rows. */
export interface Segment {
  /** Keep exactly these customers when added to the scope. */
  readonly filters: readonly (ValueFilter | RangeFilter)[]
  readonly customers: number
  /** Of them, those with a high risk. */
  readonly high: number
  readonly meanRisk: number
  /** Sum of risk times value: the money that is expected to leave. */
  readonly atRisk: number
  /** The feature that raises the risk here most, by its mean contribution; null where none does. */
  readonly reason: number | null
  /**
   * Customers with a known outcome under the same filters, whatever the side of the scope, and those
   * of them who left; null where the file tells no outcome.
   */
  readonly outcome: { readonly known: number; readonly left: number } | null
}

/** What customers are worth: the numbers of a column, or one figure for everybody. */
export interface CustomerValue {
  readonly value: number
  readonly valueColumn: string | null
}

/** The customers in scope by the values of one column, or by a small tree over several. */
export interface Segments {
  /** Null: a tree. */
  readonly column: string | null
  /** Highest mean risk first; empty segments are left out. */
  readonly segments: readonly Segment[]
  /** Mean risk of all customers in scope. */
  readonly meanRisk: number
}
/** Whom a customer is compared with, where it is not the typical customer of the model. */
export type ReferenceAsk =
  | { readonly kind: 'stayed' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'customer'; readonly row: number }

/** Customers that another one is compared with, by what they have in common. */
export interface Reference {
  /** Customers, each as their last row, whose contributions are known. */
  readonly customers: number
  /** All that were asked for. */
  readonly of: number
  /** Mean contribution over them by feature, in the model's space. */
  readonly means: readonly number[]
}

/** A customer much like another one. */
export interface AlikeCustomer {
  readonly row: number
  readonly id: string
  readonly probability: number
  /** Gower's distance, 0 (equal) to 1. */
  readonly distance: number
  /** Features in which they differ by more than a twentieth of the range, or at all where these are categories: furthest first. */
  readonly differs: readonly { readonly feature: number; readonly value: CellValue }[]
}

export interface Alike {
  /** The nearest first. */
  readonly customers: readonly AlikeCustomer[]
  /** Who was looked at: those the file says stayed or, where it tells no outcome, those at low risk. */
  readonly among: 'stayed' | 'low-risk'
  /** Customers looked at: all of them, or evenly spaced ones of very many. */
  readonly looked: number
  readonly of: number
  /** Features of the model that the file fills. */
  readonly features: number
}
