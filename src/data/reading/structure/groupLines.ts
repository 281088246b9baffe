import { cellKind, cellShape, isBlankRow } from '../../cell'
import { hasFormOf } from './cellForm'
import { filledCells } from './filledCells'
import { isTotals } from './totals'

type Rows = readonly (readonly string[])[]

/** Fewer lines that are alike are slips. */
const fewestLines = 2
/** More of them are customers. */
const mostShare = 0.4
/** Customers fill a column that tells lines apart to this share. */
const filledShare = 0.95

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== ''

/**
 * The columns that lines amid the customers leave empty and customers do not, where there are such
 * lines: names of groups ("North;;"), perhaps with the sums of their customers. Null where there are
 * none.
 */
export function groupBlanks(body: Rows, width: number): readonly number[] | null {
  if (width < 3) return null
  const rows = body.filter((cells) => !isBlankRow(cells) && !isTotals(cells))
  const candidates = rows.filter((cells) => isLine(cells, width))
  if (candidates.length < fewestLines || candidates.length > mostShare * rows.length) return null
  const customers = rows.filter((cells) => !candidates.includes(cells))
  const columns = Array.from({ length: width }, (_, column) => column)
  const blanks = columns.filter((column) => {
    const filled = customers.filter((cells) => isFilled(cells[column])).length
    return (
      filled >= filledShare * customers.length &&
      candidates.every((cells) => !isFilled(cells[column]))
    )
  })
  if (blanks.length === 0) return null
  const titles = candidates.every((cells) => filledCells(cells) === 1)
  const label = columns.find((column) => isFilled(candidates[0]![column]))!
  const values = customers.map((cells) => cells[label] ?? '').filter(isFilled)
  // A customer of whom nothing is known but a code is a customer.
  if (titles)
    return candidates.some((cells) => hasFormOf(cells[label]!.trim(), values)) ? null : blanks
  return sumsOfGroups(rows, candidates, width) ? blanks : null
}

/** A name in the first cell that is filled, and then at most numbers, some cells being empty. */
function isLine(cells: readonly string[], width: number): boolean {
  const filled = filledCells(cells)
  if (filled === 0 || filled >= width) return false
  const first = cells.findIndex(isFilled)
  const shape = cellShape(cells[first]!)
  // A code alone is a customer of whom nothing else is known.
  if (first > 0 || isCode(cells[first]!.trim())) return false
  if (shape === 'number' || shape === 'date' || cellKind(cells[first]!) !== 'text') return false
  return cells.every(
    (cell, column) => column === first || !isFilled(cell) || cellShape(cell) === 'number',
  )
}

/** "k5", "AB-1005": with digits and of one word. */
const isCode = (text: string) => /\d/.test(text) && !/\s/.test(text)

/** Whether the numbers of the lines are the sums of the rows after each of them, or before. */
function sumsOfGroups(rows: Rows, lines: Rows, width: number): boolean {
  const starts = lines.map((line) => rows.indexOf(line))
  const agree = (from: (index: number) => number, to: (index: number) => number) =>
    starts.filter((start, index) => {
      const group = rows.slice(from(index), to(index))
      return group.length > 0 && isSumOf(rows[start]!, group, width)
    }).length
  const after = agree(
    (index) => starts[index]! + 1,
    (index) => starts[index + 1] ?? rows.length,
  )
  const before = agree(
    (index) => (starts[index - 1] ?? -1) + 1,
    (index) => starts[index]!,
  )
  // The sample may end within the last group.
  return Math.max(after, before) >= Math.max(fewestLines, lines.length - 1)
}

/** Whether every number of a row is the sum of the numbers in the column, give or take rounding. */
export function isSumOf(line: readonly string[], rows: Rows, width: number): boolean {
  let sums = 0
  for (let column = 0; column < width; column++) {
    const told = numberOf(line[column])
    if (Number.isNaN(told)) continue
    const values = rows
      .map((cells) => numberOf(cells[column]))
      .filter((value) => !Number.isNaN(value))
    const sum = values.reduce((total, value) => total + value, 0)
    if (values.length === 0 || Math.abs(sum - told) > 1e-6 * Math.abs(told) + 0.006 * values.length)
      return false
    if (told !== 0) sums++
  }
  return sums > 0
}

/** The number that a cell is in either convention; NaN for other cells. */
function numberOf(cell: string | undefined): number {
  const text = (cell ?? '').replace(/[\s\u00a0\u202f']/g, '')
  if (!/^[+-]?[\d.,]+$/.test(text)) return Number.NaN
  const sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const decimals = text.length - sign - 1
  if (sign < 0 || decimals === 3) return Number(text.replace(/[.,]/g, ''))
  return Number(`${text.slice(0, sign).replace(/[.,]/g, '')}.${text.slice(sign + 1)}`)
}
