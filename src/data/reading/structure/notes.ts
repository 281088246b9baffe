import { isBlankRow } from '../../cell'
import { isComment } from '../dialect'
import { filledCells } from './filledCells'

/** `sep=;`, which Excel writes to name the delimiter. */
const separatorLine = /^"?sep=.?"?$/i

/**
 * True for a row above a table of that width that is no part of it: `sep=;`, a comment, a title or a
 * line such as "Printed on;01.02.2024" that fills but a few of the columns. `next` is the row below.
 */
export function isNote(
  cells: readonly string[],
  width: number,
  next: readonly string[] | undefined,
): boolean {
  if (separatorLine.test(cells[0]?.trim() ?? '') && filledCells(cells) === 1) return true
  const filled = filledCells(cells)
  if (isComment(cells)) {
    // "#id;name" right above rows that are no comments is a header.
    const full = cells.length >= width - 1 && filled > width / 2
    const heads = cells.length > 1 && full && !(next && isComment(next))
    return !heads || width === 1
  }
  if (width < 2) return false
  if (filled === 1)
    return width > 2 || cells.length === 1 || (next !== undefined && isBlankRow(next))
  return width > 3 && filled <= width / 2
}
