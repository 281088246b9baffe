import type { RowRole } from '../../../contracts'
import { cellShape, isBlankRow } from '../../cell'
import { isComment } from '../dialect'
import { type BodyShape, bodyRole } from './bodyRole'
import { filledCells } from './filledCells'
import { isTotals } from './totals'

/** So many rows at the end of a file can be totals and notes. */
export const tailRows = 10

/** What notes under a table begin with. */
const noteStart =
  /^(?:\*|†|source|sources|note|notes|n\.?b\.?|generated|exported|created|printed|report|copyright|©|источник|источники|примечани[ея]|сформировано|выгружено|отч[её]т|дата\s|данные\s|rows?:|строк:|quelle|stand:)/iu

/** What the last rows of a file are, in their order; blank ones stay blank. */
export function tailRoles(rows: readonly (readonly string[])[], shape: BodyShape): RowRole[] {
  const { width } = shape
  const roles = rows.map((cells) => bodyRole(cells, shape))
  if (width < 2) return roles
  for (let index = rows.length - 1; index >= 0; index--) {
    const cells = rows[index]!
    if (isBlankRow(cells)) continue
    const isNote = isFootnote(cells, width, isDetached(rows, index))
    if (roles[index] === 'other-table') break
    const unsaid = shape.totalsLast && !isNote && !roles.includes('totals')
    const role = isTotals(cells) || unsaid ? 'totals' : isNote || isRule(cells) ? 'note' : null
    if (!role) break
    roles[index] = role
  }
  return roles
}

/** Whether nothing but rows of one cell stands between the row and a blank one, or a rule, above it. */
function isDetached(rows: readonly (readonly string[])[], index: number): boolean {
  let above = index - 1
  while (above >= 0 && filledCells(rows[above]!) === 1 && !isRule(rows[above]!)) above--
  return above >= 0 && (isBlankRow(rows[above]!) || isRule(rows[above]!))
}

/** A line drawn under a table. */
function isRule(cells: readonly string[]): boolean {
  return filledCells(cells) === 1 && cells.some((cell) => /^\s*[-_=*~]{3,}\s*$/.test(cell))
}

/** One cell of text where a table has several: a note, if it says so, stands apart or is a sentence. */
function isFootnote(cells: readonly string[], width: number, detached: boolean): boolean {
  const filled = filledCells(cells)
  if (isComment(cells)) return filled <= Math.max(1, width / 2)
  const first = (filled === 1 ? cells.find((cell) => cell.trim() !== '') : cells[0])?.trim() ?? ''
  if (filled === 0 || first === '' || cellShape(first) === 'number') return false
  const few = filled === 1 || (noteStart.test(first) && filled <= width / 2)
  if (!few) return false
  const sentence = /\S\s+\S+\s/.test(first) || (cells.length < width && /\S\s+\S/.test(first))
  return noteStart.test(first) || detached || sentence
}
