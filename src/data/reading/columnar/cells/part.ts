import type { CodeArray, NumberArray, ProblemCode } from '../../../../contracts'

/** Cells of consecutive rows of one column, before the column has a type. Crosses workers as it is. */
export type ColumnPart = NumberPart | TextPart

/** A part whose cells are mostly numbers. */
export interface NumberPart {
  readonly kind: 'number'
  /** One a row; NaN where the cell is missing or no number. */
  readonly values: NumberArray
  /** Decimals each number is written with where JavaScript would write it otherwise; else 0, or null. */
  readonly decimals: Uint8Array | null
  /**
   * Rows that no number stands for, words for "no value" among them: pairs of row and code into the
   * dictionary, by row.
   */
  readonly others: Int32Array
  /** Cells that are empty. */
  readonly missing: number
  /** The decimal sign of the numbers whose text is not kept. */
  readonly sign: '.' | ','
  /** No number has a fraction. */
  readonly whole: boolean
  /** Distinct texts in order of first appearance, UTF-8, each followed by a byte 0. */
  readonly dictionary: Uint8Array
}

/** A part kept as text, exactly as the file has it. */
export interface TextPart {
  readonly kind: 'text'
  /** One a row; −1 where the cell is empty. */
  readonly codes: CodeArray
  readonly dictionary: Uint8Array
}

export type RowProblemCode = Extract<
  ProblemCode,
  'too-many-cells' | 'too-few-cells' | 'blank-row' | 'header-row' | 'note-row'
>

/** Something odd about a row; `row` is 1-based within its part. */
export interface RowProblem {
  readonly row: number
  readonly code: RowProblemCode
  /** Cells in the row. */
  readonly found: number
}

/** Consecutive rows of a file, the header not among them. */
export interface TablePart {
  readonly rowCount: number
  /** Rows including those left out. */
  readonly rowsSeen: number
  /** For every row left out, the number of the part's table rows before it: ascending. */
  readonly leftOutAt: Int32Array
  /** The first problems by row. */
  readonly problems: readonly RowProblem[]
  /** All problems by their code, in `problems` or not. */
  readonly problemCounts: Readonly<Record<RowProblemCode, number>>
  /** `mergeParts` takes them out one by one. */
  readonly columns: ColumnPart[]
}
