import type { ColumnProfile, SortDirection } from '../../../contracts'

export const sortKeys = [
  'file',
  'name',
  'kind',
  'missing',
  'distinct',
  'churn',
  'typical',
  'outliers',
] as const
export type SortKey = (typeof sortKeys)[number]

export interface ColumnOrder {
  readonly key: SortKey
  readonly direction: SortDirection
}

/** A column as the table lists it. */
export interface ListedColumn {
  readonly column: ColumnProfile
  /** How clearly churn differs along it: a chi-square, 0 where unknown. */
  readonly association: number
}

export const fileOrder: ColumnOrder = { key: 'file', direction: 'ascending' }

/** Median of numbers, mode of everything else, null where neither says anything. */
export function typicalValue(column: ColumnProfile): number | string | null {
  if (column.kind === 'id') return null
  if (column.number && column.kind !== 'boolean') return column.number.median
  return column.category?.mode ?? column.number?.median ?? null
}

/** Null where outliers mean nothing: text, and numbers that stand for yes and no. */
export function outliersOf(column: ColumnProfile): number | null {
  return column.kind === 'number' && column.number ? column.number.outliers : null
}

const byText = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function sortValue(listed: ListedColumn, key: SortKey): number | string | null {
  const { column } = listed
  switch (key) {
    case 'file':
      return null
    case 'name':
      return column.name
    case 'kind':
      return column.kind
    case 'missing':
      return column.missing
    case 'distinct':
      return column.distinct
    case 'churn':
      return listed.association
    case 'typical':
      return typicalValue(column)
    case 'outliers':
      return outliersOf(column)
  }
}

/** Numbers before text; the caller keeps absent values last. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : byText.compare(a, b)
}

/** A sorted copy. Equal columns keep the order of the file; absent values stand last either way. */
export function sortColumns(
  columns: readonly ListedColumn[],
  order: ColumnOrder,
): readonly ListedColumn[] {
  if (order.key === 'file') return columns
  const sign = order.direction === 'ascending' ? 1 : -1
  return [...columns].sort((left, right) => {
    const a = sortValue(left, order.key)
    const b = sortValue(right, order.key)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * compare(a, b)
  })
}

/** Columns whose name holds the text, any case. */
export function filterColumns(
  columns: readonly ListedColumn[],
  text: string,
): readonly ListedColumn[] {
  const wanted = text.trim().toLocaleLowerCase()
  if (!wanted) return columns
  return columns.filter(({ column }) => column.name.toLocaleLowerCase().includes(wanted))
}

/** The next order when a header is pressed: its natural direction, the other one, then the file's order. */
export function nextOrder(order: ColumnOrder, key: SortKey): ColumnOrder {
  const natural: SortDirection = key === 'name' || key === 'kind' ? 'ascending' : 'descending'
  if (order.key !== key) return { key, direction: natural }
  if (order.direction !== natural) return fileOrder
  return { key, direction: natural === 'ascending' ? 'descending' : 'ascending' }
}
