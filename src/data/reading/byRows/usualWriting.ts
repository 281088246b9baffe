import type { Column, DateOrder } from '../../../contracts'
import type { Structure } from '../structure'
import type { TypingOptions } from '../typing'
import { TableBuilder } from './tableBuilder'

/** How numbers and dates of a file are written. */
export interface UsualWriting {
  readonly decimal: '.' | ','
  /** That of most date columns; day, month, year where there are none. */
  readonly dateOrder: DateOrder
}

/** How numbers and dates are written, by the first rows of a file; `rows` begin with its first row. */
export function usualWriting(
  structure: Structure,
  rows: readonly string[][],
  typing: TypingOptions,
): UsualWriting {
  const builder = new TableBuilder(structure, typing)
  builder.add({ rows, damage: [] })
  const columns = builder.finish()
  return { decimal: builder.decimal, dateOrder: commonOrder(columns) ?? 'dmy' }
}

/** The order most date columns have; one of day and month before that of ISO dates, which is never in doubt. */
function commonOrder(columns: readonly Column[]): DateOrder | undefined {
  const orders = columns.flatMap((column) =>
    column.type === 'text' && column.dates ? [column.dates.order] : [],
  )
  const count = (order: DateOrder) => orders.filter((one) => one === order).length
  const [days, months] = [count('dmy'), count('mdy')]
  if (days + months > 0) return days >= months ? 'dmy' : 'mdy'
  return orders[0]
}
