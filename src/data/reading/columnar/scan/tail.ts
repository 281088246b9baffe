import type { RowRole } from '../../../../contracts'
import type { Dialect } from '../../dialect'
import { cleanCells, splitRows } from '../../dialect'
import { tailRoles, tailRows } from '../../structure'
import { type FileWriting, NotColumnar } from '../cells'
import { bytesOf } from './fileBytes'
import { guessRowStart } from './guessRowStart'
import type { TableLayout } from './rangeScanner'

/** Bytes at the end of a file in which totals and notes are looked for. */
const tailBytes = 1 << 17

/** The end of a file that is no data. */
export interface Tail {
  /** Where the rows of the table end. */
  readonly end: number
  /** What the rows after that are. */
  readonly roles: readonly RowRole[]
}

/**
 * Finds the totals and notes at the end of a file whose first row of data starts at `start`. Throws
 * NotColumnar where the file must be read by rows.
 */
export async function findTail(
  file: File,
  start: number,
  layout: TableLayout,
  written: FileWriting,
): Promise<Tail> {
  const none: Tail = { end: file.size, roles: [] }
  const from = Math.max(start, file.size - tailBytes)
  const rowStart = from === start ? start : await guessRowStart(file, from, layout)
  if (rowStart === null) return none
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await bytesOf(file, rowStart, file.size),
  )
  const dialect: Dialect = {
    delimiter: written.delimiter,
    quote: '"',
    escape: 'doubled',
    newline: layout.newline === 0x0d ? '\r' : '\n',
    mixed: false,
    padded: false,
  }
  const { rows, mended } = splitRows(text, dialect, { whole: true })
  for (const cells of rows.slice(-tailRows))
    if (cleanCells(cells).mark) throw new NotColumnar('cells not written as meant')
  const roles = tailRoles(rows.slice(-tailRows), layout)
  const lastData = roles.findLastIndex((role) => role === 'data' || role === 'repeat')
  const first = roles.findIndex(
    (role, index) => index > lastData && (role === 'totals' || role === 'note'),
  )
  if (first < 0) return none
  if (mended.length > 0) throw new NotColumnar('stray quote')
  const rowsBefore = Math.max(0, rows.length - tailRows) + first
  const { consumed } = splitRows(text, dialect, { whole: true, mostRows: rowsBefore })
  const before = new TextEncoder().encode(text.slice(0, consumed)).length
  return { end: rowStart + before, roles: roles.slice(first) }
}
