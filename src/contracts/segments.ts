import type { RangeFilter, ValueFilter } from './scope'

/** Customers alike in one column, by their last rows. */
export interface Segment {
  /** Keeps exactly these customers when added to the scope. */
  readonly filter: ValueFilter | RangeFilter
  readonly customers: number
  /** Of them, those with a high risk. */
  readonly high: number
  readonly meanRisk: number
  /**
   * Customers with a known outcome under the same filters, whatever the side of the scope, and those
   * of them who left; null where the file tells no outcome.
   */
  readonly outcome: { readonly known: number; readonly left: number } | null
}

/** The customers in scope by the values of one column. */
export interface Segments {
  readonly column: string
  /** Highest mean risk first; empty segments are left out. */
  readonly segments: readonly Segment[]
  /** Mean risk of all customers in scope. */
  readonly meanRisk: number
}
