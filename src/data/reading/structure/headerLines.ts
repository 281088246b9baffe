import { cellShape, isBlankRow } from '../../cell'
import { isComment } from '../dialect'
import { headerEvidence } from './headerEvidence'

type Rows = readonly (readonly string[])[]

/** Names are no longer. */
const longestName = 60
/** Rows below a header by which it is judged. */
const judgedRows = 50
/** A share of rows that fill a column by which an empty cell in it belongs to no customer. */
const filledShare = 0.9

/** "2024", "Q1", "1 кв.": what stands in the second line of a header. */
const period = /^(?:(?:19|20)\d\d|[qQ][1-4]|[1-4]\s?кв\.?)$/

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== ''

/**
 * Whether the row above the header gives names to groups of columns: "Customer;;Usage;;". Names and
 * values side by side ("Region;North") are none.
 */
export function isGroupedAbove(rows: Rows, header: number, width: number): boolean {
  const cells = rows[header - 1]!
  const names = rows[header]!
  if (width < 3 || isComment(cells) || isBlankRow(cells)) return false
  if (cells.length < 3 || cells.length > width) return false
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []))
  if (filled.length < 2 || filled.length > width / 2 + 1) return false
  const named = filled.every((column) => isName(cells[column]!) && isFilled(names[column]))
  const spread = filled.slice(1).some((column, index) => column > filled[index]! + 1)
  return named && spread
}

/** Whether the row under the header is its second line: it fills what the first leaves open. */
export function goesOnBelow(rows: Rows, header: number, width: number): boolean {
  const top = rows[header] ?? []
  const cells = rows[header + 1]
  if (!cells || width < 3 || cells.length < 2 || cells.length > width || isBlankRow(cells))
    return false
  const open = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > 0 && !isFilled(top[column]),
  )
  const filled = open.filter((column) => isFilled(cells[column]))
  if (filled.length === 0 || filled.length < open.length) return false
  if (!cells.every((cell) => !isFilled(cell) || isName(cell))) return false
  const below = rows.slice(header + 2, header + 2 + judgedRows).filter((row) => !isBlankRow(row))
  if (below.length === 0) return false
  const noCustomer = cells.some((cell, column) => {
    const full = below.filter((row) => isFilled(row[column])).length
    return !isFilled(cell) && full >= filledShare * below.length
  })
  return noCustomer || headerEvidence(cells, below, width) >= 1
}

/** The names of columns from the lines of a header: "Turnover, 2024". A name goes on over empty cells. */
export function joinedNames([top = [], bottom = []]: Rows): string[] {
  let group = ''
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, column) => {
    const upper = (top[column] ?? '').trim()
    const lower = (bottom[column] ?? '').trim()
    if (upper !== '') group = upper
    if (lower === '') return upper
    return group === '' || group === lower ? lower : `${group}, ${lower}`
  })
}

function isName(cell: string): boolean {
  const text = cell.trim()
  if (text.length > longestName || text.endsWith(':')) return false
  const shape = cellShape(text)
  return period.test(text) || (shape !== 'number' && shape !== 'date' && shape !== 'address')
}
