import { delimiters } from '../../../contracts'

/** How a text file is written. */
export interface Dialect {
  /** A space stands for runs of spaces, the empty text for a file of one column. */
  readonly delimiter: string
  /** The empty text: no cell is quoted. */
  readonly quote: '"' | "'" | ''
  /** How a quote inside a quoted cell is written; a doubled one is understood in both. */
  readonly escape: 'doubled' | 'backslash'
  /** The most frequent line end outside quotes. Rows of a CR LF file are cut at LF. */
  readonly newline: '\n' | '\r\n' | '\r'
  /** Rows end at a lone CR too. */
  readonly mixed: boolean
  /** Spaces after delimiters belong to no cell. */
  readonly padded: boolean
}

/** Delimiters of files that are read straight from their bytes: those of one sign each. */
export const plainDelimiters = delimiters
  .map(({ sign }) => sign)
  .filter((sign) => sign.trim() !== '' || sign === '\t')
