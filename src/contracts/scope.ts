import type { Band } from './scores'

/** Whom a scope holds: those who are still customers, those who left, or both. */
export type Side = 'still' | 'left' | 'all'

/** Keeps the rows whose cell is one of the values; null is a missing cell. */
export interface ValueFilter {
  readonly kind: 'values'
  readonly column: string
  readonly values: readonly (string | null)[]
}

/** Keeps the rows whose number is from `min` to `max`, both included; null leaves a side open. */
export interface RangeFilter {
  readonly kind: 'range'
  readonly column: string
  readonly min: number | null
  readonly max: number | null
}

/** Keeps the rows whose cell holds `text` in any case; a null `column` looks into every column of texts. */
interface TextFilter {
  readonly kind: 'text'
  readonly column: string | null
  readonly text: string
}

/** Keeps the rows of a risk band by the model in use; all where there are no scores. */
interface BandsFilter {
  readonly kind: 'bands'
  readonly bands: readonly Band[]
}

export type Filter = ValueFilter | RangeFilter | TextFilter | BandsFilter

/**
 * What every screen and download counts by. A row is in scope where its own outcome and cells pass.
 * A customer, a family of rows, stands as its last row in the file, and is in scope where that is.
 */
export interface Scope {
  /** A row whose outcome is unknown counts as still there. `all` where the file tells no outcome. */
  readonly side: Side
  /** A row passes where all of them keep it. */
  readonly filters: readonly Filter[]
}

/** Whole numbers by risk band. */
type BandCount = Readonly<Record<Band, number>>

/** How many are in scope. */
export interface ScopeCounts {
  readonly rows: number
  /** Families whose last row is in scope. */
  readonly customers: number
  /** Customers by side under the same filters; null where the file tells no outcome. */
  readonly still: number | null
  readonly left: number | null
  /** Customers of either side under the same filters. */
  readonly either: number
  /** By the model in use; null without scores. Rows without a risk are in none. */
  readonly bands: { readonly rows: BandCount; readonly customers: BandCount } | null
  /** False while copies of customers are still looked for: more rows may turn out to be one customer. */
  readonly complete: boolean
}
