import type { Scope } from './scope'
import type { SortDirection } from './scores'

/** Which part of the file is looked at, and in which order. */
export interface RowsQuery {
  /** Name of the column to sort by; null: the order of the file. */
  readonly sort: string | null
  readonly direction: SortDirection
  /** Only rows in it. */
  readonly scope: Scope
  /** Columns first..end-1, by their place in the file. */
  readonly columns: readonly [first: number, end: number]
}

/** The cells of one column in some rows; NaN and null are missing. */
export type ColumnCells =
  | { readonly type: 'number'; readonly values: Float64Array }
  | { readonly type: 'text'; readonly values: readonly (string | null)[] }

/** Cells of some rows in the order of a query. */
export interface RowsWindow {
  /** Rows in scope. */
  readonly total: number
  /** Each row as a spreadsheet numbers it, from 1. */
  readonly numbers: Uint32Array
  /** Those asked for, by rows. */
  readonly columns: readonly ColumnCells[]
}
