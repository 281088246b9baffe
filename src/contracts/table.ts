/** Numbers of a column: of 32 bits where that changes none of them, which halves their memory. */
export type NumberArray = Float64Array | Float32Array

/** Codes into a dictionary: of as many bits as its size takes. */
export type CodeArray = Int8Array | Int16Array | Int32Array

/** A column of numbers. Missing cells are NaN. */
export interface NumberColumn {
  readonly type: 'number'
  readonly name: string
  readonly values: NumberArray
}

/** A column of text as codes into `dictionary`. Missing cells are -1. Codes are in order of first appearance. */
export interface TextColumn {
  readonly type: 'text'
  readonly name: string
  readonly codes: CodeArray
  readonly dictionary: readonly string[]
}

export type Column = NumberColumn | TextColumn

/** What was odd in the file. `row` is 1-based as a spreadsheet shows it (the header is row 1). */
export interface Problem {
  readonly row: number
  readonly column: string | null
  readonly code: ProblemCode
  /** Fills the sentence `problems.<code>`. */
  readonly params: Readonly<Record<string, string | number>>
}

export type ProblemCode =
  | 'too-many-cells'
  | 'too-few-cells'
  | 'not-a-number'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'blank-row'
  | 'duplicate-header'
  | 'empty-header'
  | 'undecodable'

export interface FileInfo {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly format: 'csv' | 'xlsx' | 'parquet'
  readonly encoding: string
  readonly delimiter: string
  readonly quote: string
  readonly newline: string
  readonly decimal: string
  /** 1-based line of the header. */
  readonly headerRow: number
  readonly skippedRows: number
}

/** A file as typed columns of equal length. The only shape of customer data between stages. */
export interface Table {
  readonly file: FileInfo
  readonly rowCount: number
  readonly columns: readonly Column[]
  /** The first problems in file order (at most `maxProblems` of reading); `problemCount` counts all. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
}
