import type { RowRole } from '../../../contracts'

/** What stands where in a file, as its first rows tell. */
export interface Structure {
  /** 1-based row of the header, its first line, as a spreadsheet shows it; 0 where the file has none. */
  readonly headerRow: number
  /** The header's cells, lines of it joined; empty texts where it has none. */
  readonly header: readonly string[]
  /** What the rows before the first row of data are, in order. */
  readonly leading: readonly RowRole[]
  /** Cells of a row of the file: those of the header and the columns without anything after them. */
  readonly width: number
  /** The header's lines as they stand in the file, where there are several. */
  readonly lines?: readonly (readonly string[])[]
  /** Columns that every customer fills and no line amid the customers does, such as a name of a group. */
  readonly groupBlanks?: readonly number[]
  /** 1-based row from which on the file holds another table. */
  readonly otherTable?: number
  /** The last row that is neither blank nor a note holds totals without saying so. */
  readonly totalsLast?: boolean
  /** The encoding that was taken for the likeliest of several. */
  readonly guessedEncoding?: string
  /** Rows have to be told apart one by one. */
  readonly byRows: boolean
}
