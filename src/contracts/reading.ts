/** All that browsers and Node decode, the likelier first. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const
export type Encoding = (typeof encodings)[number]

/** A sign that parts the cells of a row. */
interface Delimiter {
  /** A space stands for runs of spaces, the empty text for a file of one column. */
  readonly sign: string
  /** What people are offered it by, a key under `reading.delimiters`; null where they type it. */
  readonly name: string | null
  /**
   * How seldom the sign delimits in tables that hold it, found by looking at many files; null for
   * what is no sign.
   */
  readonly prior: number | null
}

/** The delimiters that are recognised and offered, commonest first. */
export const delimiters = [
  { sign: ',', name: 'comma', prior: 1 },
  { sign: ';', name: 'semicolon', prior: 1 },
  { sign: '\t', name: 'tab', prior: 1 },
  { sign: '|', name: 'pipe', prior: 0.97 },
  { sign: ' ', name: 'spaces', prior: 0.55 },
  { sign: ':', name: 'colon', prior: 0.6 },
  { sign: '^', name: 'caret', prior: 0.9 },
  { sign: '~', name: null, prior: 0.9 },
  { sign: '#', name: null, prior: 0.6 },
  { sign: '', name: 'none', prior: null },
] as const satisfies readonly Delimiter[]

/** Order of day, month and year in dates written with numbers. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** What a file is, whatever its name says; each is named under `reading.line`. */
export type FileFormat =
  | 'csv'
  | 'xlsx'
  | 'parquet'
  | 'json'
  | 'html'
  | 'xml'
  | 'dbf'
  | ConvertedWorkbook['format']

/** A sheet as a library gave it. */
export interface ConvertedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Cells shown as one, from 0, ends included. */
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
  readonly rowCount: number
  /** A row a line, as JSON. */
  readonly rows: Blob
}

/** A workbook whose format a library reads, as rows of text. */
export interface ConvertedWorkbook {
  readonly format: 'xls' | 'xlsb' | 'ods' | 'fods'
  readonly sheets: readonly ConvertedSheet[]
}

export type WorkbookConverter = (
  file: File,
  kind: ConvertedWorkbook['format'],
) => Promise<ConvertedWorkbook>

/** How a file is to be read, as a person asks for it. What is absent is detected. */
export interface ReadingOptions {
  readonly encoding?: Encoding
  /** A character or two ("||"); a space stands for runs of spaces, the empty text for a file of one column. */
  readonly delimiter?: string
  /** The empty text: no cell is quoted, every quote is text. */
  readonly quote?: '"' | "'" | ''
  /** How a quote inside a quoted cell is written. */
  readonly escape?: 'doubled' | 'backslash'
  readonly decimal?: '.' | ','
  /** For columns whose dates can be read in two orders. */
  readonly dateOrder?: DateOrder
  /** 1-based row of the header as a spreadsheet shows it; 0 where the file has none. */
  readonly headerRow?: number
  /** Name of the sheet of a workbook. */
  readonly sheet?: string
  /** Path of the file inside an archive. */
  readonly entry?: string
}

/** What a row of the file was taken for. */
export type RowRole =
  | 'note'
  | 'header'
  | 'subheader'
  | 'description'
  | 'units'
  | 'data'
  | 'repeat'
  | 'totals'
  | 'group'
  | 'other-table'
  | 'blank'

export interface PreviewRow {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number
  readonly role: RowRole
  readonly cells: readonly string[]
}

/** How the start of a file reads with some options, for a person to judge. */
export interface ReadingPreview {
  /** Every option as it is in force, asked for or detected. */
  readonly reading: Required<Omit<ReadingOptions, 'sheet' | 'entry'>> &
    Pick<ReadingOptions, 'sheet' | 'entry'>
  /** What was detected where nothing is asked for; the same keys. */
  readonly detected: ReadingPreview['reading']
  readonly format: FileFormat
  /** Sheets of a workbook, entries of an archive that hold a table; else empty. */
  readonly sheets: readonly string[]
  readonly entries: readonly string[]
  /** The first rows, at most 20, notes above the header included. */
  readonly rows: readonly PreviewRow[]
  /** Names of the columns as they will be called. */
  readonly columns: readonly string[]
}
