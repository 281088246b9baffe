import type { Column, NumberColumn } from '../../contracts'
import type { OpenedRows } from './rows'
import type { TableBody } from './typing'

/** Sums of fewer rows are alike by chance. */
const fewestRows = 4
/** Customers fill a column that totals leave empty to this share. */
const filledShare = 0.9
/** A sum may be off by rounding: by so much of it, and by so much a row. */
const relative = 1e-6
const eachRow = 0.006

/**
 * Whether the last row of a table holds the sums of its columns and nothing of a customer: all its
 * numbers are sums, a column is empty in it that is filled above, and it has at most one text.
 */
export function endsInTotals({
  rowCount,
  columns,
}: Pick<TableBody, 'rowCount' | 'columns'>): boolean {
  const last = rowCount - 1
  if (last < fewestRows) return false
  const filled = columns.filter((column) => hasValue(column, last))
  const texts = filled.filter((column) => column.type === 'text')
  const numbers = filled.filter((column) => column.type === 'number')
  if (texts.length > 1 || numbers.length === 0 || filled.length === columns.length) return false
  const label = texts[0]
  if (label && !(label.type === 'text' && isNew(label.codes, last))) return false
  if (numbers.some((column) => isSum(column, last) === false)) return false
  const summed = numbers.filter((column) => isSum(column, last)).length
  if (summed === 0) return false
  return columns.some((column) => !hasValue(column, last) && isMostlyFilled(column, last))
}

/** The same rows with the last one known to be totals. */
export const withTotals = (opened: OpenedRows): OpenedRows => ({
  ...opened,
  structure: { ...opened.structure, totalsLast: true },
})

const hasValue = (column: Column, row: number) =>
  column.type === 'text' ? column.codes[row]! >= 0 : !Number.isNaN(column.values[row]!)

function isNew(codes: ArrayLike<number>, last: number): boolean {
  for (let row = 0; row < last; row++) if (codes[row] === codes[last]) return false
  return true
}

/** Whether a number is the sum of those above it; null where that says nothing. */
function isSum({ values }: NumberColumn, last: number): boolean | null {
  let sum = 0
  for (let row = 0; row < last; row++) if (!Number.isNaN(values[row]!)) sum += values[row]!
  const total = values[last]!
  if (Math.abs(sum - total) > relative * Math.abs(total) + eachRow * last) return false
  return Math.abs(total) > eachRow * last ? true : null
}

function isMostlyFilled(column: Column, last: number): boolean {
  let filled = 0
  for (let row = 0; row < last; row++) if (hasValue(column, row)) filled++
  return filled >= filledShare * last
}
