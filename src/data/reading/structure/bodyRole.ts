import type { RowRole } from '../../../contracts'
import { isBlankRow } from '../../cell'
import { isComment } from '../dialect'
import type { Structure } from './structure'

/** What rows among the data are held against. */
export interface BodyShape {
  /** Cells of the header. */
  readonly width: number
  /** The header's cells where a row equal to them repeats it; null where none can. */
  readonly header: readonly string[] | null
}

export function bodyShape({ header, headerRow }: Structure): BodyShape {
  const named = header.some((cell) => cell.trim() !== '')
  // One cell like the header may be a customer's.
  const repeatable = headerRow > 0 && header.length > 1 && named
  return { width: header.length, header: repeatable ? header : null }
}

/** A row among the data. In a table of one column an empty line is a customer without a value. */
export function bodyRole(cells: readonly string[], { width, header }: BodyShape): RowRole {
  if (width > 1 && isBlankRow(cells)) return 'blank'
  if (width > 1 && isCommentLine(cells)) return 'note'
  return header !== null && equalCells(cells, header) ? 'repeat' : 'data'
}

/** A comment in a line of its own. */
export const isCommentLine = (cells: readonly string[]) => cells.length === 1 && isComment(cells)

function equalCells(cells: readonly string[], header: readonly string[]): boolean {
  if (cells.length !== header.length) return false
  for (let column = 0; column < cells.length; column++)
    if (cells[column] !== header[column]) return false
  return true
}
