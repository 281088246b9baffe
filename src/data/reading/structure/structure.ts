import type { RowRole } from '../../../contracts'

/** What stands where in a file, as its first rows tell. */
export interface Structure {
  /** 1-based row of the header as a spreadsheet shows it; 0 where the file has none. */
  readonly headerRow: number
  /** The header's cells as they stand in the file; empty texts where it has none. */
  readonly header: readonly string[]
  /** What the rows before the first row of data are, in order. */
  readonly leading: readonly RowRole[]
}
