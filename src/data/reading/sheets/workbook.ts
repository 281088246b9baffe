import type { FileInfo } from '../../../contracts'
import type { RowOptions } from '../source'
import type { Merge } from './merges'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** How long it is; the same measure as `PieceOfSheet.done`. */
  readonly bytes: number
}

/** A cell that is not empty, as its sheet holds it. */
export interface SheetCell {
  /** From 0. */
  readonly column: number
  /** What its value is: "n" a number, … (ECMA-376 part 1, 18.18.11). */
  readonly type: string
  readonly style: number
  readonly value: string
}

/** A row of a sheet in which something stands. */
export interface SheetRow {
  /** From 0. */
  readonly row: number
  readonly cells: readonly SheetCell[]
  readonly isHidden: boolean
  /** Columns of formulas whose result the file does not hold. */
  readonly unknownResults: readonly number[]
}

export interface PieceOfSheet {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** How much of the sheet has been read. */
  readonly done: number
}

/** A workbook whose sheets can be read. */
export interface Workbook {
  readonly format: FileInfo['format']
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[]
  /** Whether a cell is a number written as a percentage. */
  isPercent(cell: SheetCell): boolean
  /** The text of a cell as a CSV would have it; `plain` percentages are written as 0.125. */
  valueOf(cell: SheetCell, plain: boolean): string
  /** The rows of a sheet in order. Rejects with a `file-…` error or `cancelled`. */
  rows(sheet: Sheet, options?: RowOptions): AsyncGenerator<PieceOfSheet, void>
}
