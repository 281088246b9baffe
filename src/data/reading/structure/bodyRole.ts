import type { RowRole } from '../../../contracts'
import { isBlankRow } from '../../cell'
import { isComment } from '../dialect'
import type { Structure } from './structure'
import { isTotalsAmid } from './totals'

/** What rows among the data are held against. */
export interface BodyShape {
  /** Cells of the header. */
  readonly width: number
  /** The header's cells where a row equal to them repeats it; null where none can. */
  readonly header: readonly string[] | null
  /** The lines of a header that has several. */
  readonly lines?: readonly (readonly string[])[] | undefined
  /** Columns that are empty in lines amid the customers and in no other. */
  readonly groupBlanks?: readonly number[] | undefined
  /** The last row that is neither blank nor a note holds totals without saying so. */
  readonly totalsLast?: boolean | undefined
}

export function bodyShape(structure: Structure): BodyShape {
  const { header, headerRow, lines, groupBlanks, totalsLast } = structure
  const named = header.some((cell) => cell.trim() !== '')
  // One cell like the header may be a customer's.
  const repeatable = headerRow > 0 && header.length > 1 && named
  return {
    width: header.length,
    header: repeatable ? header : null,
    ...(lines && { lines }),
    ...(groupBlanks && { groupBlanks }),
    ...(totalsLast && { totalsLast }),
  }
}

/** A row among the data. In a table of one column an empty line is a customer without a value. */
export function bodyRole(cells: readonly string[], shape: BodyShape): RowRole {
  const { width, header, lines, groupBlanks } = shape
  if (width > 1 && isBlankRow(cells)) return 'blank'
  if (width > 1 && isCommentLine(cells)) return 'note'
  if (header !== null && equalCells(cells, header)) return 'repeat'
  if (lines?.some((line) => equalCells(cells, line))) return 'repeat'
  if (width > 2 && isTotalsAmid(cells)) return 'totals'
  const amid = groupBlanks?.every((column) => (cells[column] ?? '').trim() === '')
  return amid ? 'group' : 'data'
}

/** A comment in a line of its own. */
export const isCommentLine = (cells: readonly string[]) => cells.length === 1 && isComment(cells)

function equalCells(cells: readonly string[], header: readonly string[]): boolean {
  if (cells.length < header.length) return false
  // Columns without anything at the end are none of the header.
  for (let column = 0; column < cells.length; column++)
    if (cells[column] !== (header[column] ?? '')) return false
  return true
}
