import type { DateOrder, FileFormat, ReadingOptions } from './reading'

/** Numbers of a column: of 32 bits where that changes none of them, which halves their memory. */
export type NumberArray = Float64Array | Float32Array

/** Codes into a dictionary: of as many bits as its size takes. */
export type CodeArray = Int8Array | Int16Array | Int32Array

/** How many missing cells were filled, and in how many rows. */
export interface FilledCounts {
  readonly cells: number
  readonly rows: number
}

/** A word of the file that was taken for "no value", and in how many cells it stands; " " is white space. */
export interface MissingWord {
  readonly word: string
  readonly count: number
}

/** How a file writes numbers where that is not the plain way ("-1234.5"). */
export interface NumberFormat {
  readonly decimal: '.' | ','
  /** The empty text: digits are not grouped. A space stands for spaces of any kind. */
  readonly thousands: '' | ' ' | '.' | ',' | "'"
  /** "%", a currency such as "€", or the empty text. Values are in the unit: "12,5 %" is 12.5. */
  readonly unit: string
  /** True where the cells alone allow the other decimal sign too, and other columns or usage decided. */
  readonly assumed: boolean
}

/** A column of numbers. Missing cells are NaN. */
export interface NumberColumn {
  readonly type: 'number'
  readonly name: string
  readonly values: NumberArray
  /** Absent where every number is written the plain way. */
  readonly format?: NumberFormat
  /** Absent where every cell without a value is empty. */
  readonly missingWords?: readonly MissingWord[]
}

/** The dates of a column and how they are to be read. */
export interface DateReading {
  readonly order: DateOrder
  /** By the dates themselves, by what is usual, or by a person. */
  readonly decidedBy: 'values' | 'convention' | 'choice'
  /** The first and the last day in ISO 8601. */
  readonly first: string
  readonly last: string
}

/** The dates of a column beside the days that they are. */
export interface ColumnDates extends DateReading {
  /** Days since 1970-01-01 by code of the dictionary; NaN for what is no date. */
  readonly days: Float32Array
}

/** A column of text as codes into `dictionary`. Missing cells are -1. Codes are in order of first appearance. */
export interface TextColumn {
  readonly type: 'text'
  readonly name: string
  readonly codes: CodeArray
  readonly dictionary: readonly string[]
  /** Present where nine in ten cells that hold anything are dates. */
  readonly dates?: ColumnDates
  /** Absent where every cell without a value is empty. */
  readonly missingWords?: readonly MissingWord[]
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
  | 'not-a-date'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'blank-row'
  | 'note-row'
  | 'description-row'
  | 'units-row'
  | 'header-row'
  | 'subheader-row'
  | 'group-row'
  | 'other-table-row'
  | 'totals-row'
  | 'duplicate-header'
  | 'empty-header'
  | 'empty-columns'
  | 'unseen-signs'
  | 'text-marks'
  | 'row-in-quotes'
  | 'undecodable'
  | 'other-encoding'
  | 'encoding-guess'
  | 'hidden-rows'
  | 'formula-results'
  | 'merged-cells'
  | 'far-cells'
  | 'unreadable-lines'
  | 'merged-writings'

/** Problems whose row of the file is no row of the table. */
export const leftOutCodes: readonly ProblemCode[] = [
  'blank-row',
  'note-row',
  'description-row',
  'units-row',
  'header-row',
  'subheader-row',
  'group-row',
  'other-table-row',
  'totals-row',
]

/** How many problems of each kind a file has; kinds that it does not have are absent. */
export type ProblemCounts = Readonly<Partial<Record<ProblemCode, number>>>

export interface FileInfo {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly format: FileFormat
  readonly encoding: string
  readonly delimiter: string
  readonly quote: string
  readonly newline: string
  readonly decimal: string
  /** 1-based row of the header; 0 where the file has none. */
  readonly headerRow: number
  readonly skippedRows: number
  /** The sheet that was read, of a workbook. */
  readonly sheet?: string
  /** The path of the file that was read, in an archive. */
  readonly entry?: string
}

/** A file as typed columns of equal length. The only shape of customer data between stages. */
export interface Table {
  readonly file: FileInfo
  /** How the file was read: asked for again, it reads the same. */
  readonly reading?: ReadingOptions
  readonly rowCount: number
  readonly columns: readonly Column[]
  /** The first problems in file order (at most `maxProblems` of reading); `problemCount` counts all. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  readonly problemCounts: ProblemCounts
}
