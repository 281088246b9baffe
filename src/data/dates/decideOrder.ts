import type { DateOrder, DateReading } from '../../contracts'
import { type DateParts, dayNumber, readDateParts } from './readDate'

/** Below this share of dates among the cells that hold anything, a column is no date column. */
const dateShare = 0.9
/** So many values are looked at before a column of many is passed over. */
const firstValues = 20
/** Fewer dates may come in order by chance. */
const fewestOrdered = 3

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']

/** What is known of the file and its reader, for dates that can be read in two orders. */
export interface DateHint {
  /** As a person asks. */
  readonly asked: DateOrder | undefined
  /** As other columns of the file have it, or usage; null where that is not known yet. */
  readonly usual: 'dmy' | 'mdy' | null
}

/** A column's dates can be read in two orders, and nothing in them tells which. */
export interface UndecidedOrder {
  readonly separator: string
}

/** In which order a column has day, month and year, and what tells so. */
export type OrderDecision = Pick<DateReading, 'order' | 'decidedBy'>

/**
 * In which order the dates of a column are to be read, from its different values in order of first
 * appearance, null where one is no date, and the rows of each. Null where fewer than nine in ten
 * cells are dates in any order.
 */
export function decideOrder(
  dates: readonly (DateParts | null)[],
  rowsOf: ArrayLike<number>,
  { asked, usual }: DateHint,
): OrderDecision | UndecidedOrder | null {
  let present = 0
  for (let code = 0; code < dates.length; code++) present += rowsOf[code]!
  const rows = orders.map((order) => rowsIn(dates, rowsOf, order))
  const most = Math.max(...rows)
  if (most === 0 || most < dateShare * present) return null
  const best = orders.filter((_, index) => rows[index] === most)
  if (best.length === 1) return { order: best[0]!, decidedBy: 'values' }
  if (asked && best.includes(asked)) return { order: asked, decidedBy: 'choice' }
  const ascending = best.filter((order) => isMonotonic(dates, order))
  if (ascending.length === 1) return { order: ascending[0]!, decidedBy: 'values' }
  const separator = dates.find((date) => date !== null)!.separator
  if (separator === '.') return { order: 'dmy', decidedBy: 'convention' }
  return usual === null ? { separator } : { order: usual, decidedBy: 'convention' }
}

/** False where too few of the first values are dates for reading them all to be worth its time. */
export function looksLikeDates(values: readonly string[]): boolean {
  const first = values.slice(0, firstValues)
  return (
    first.filter((value) => readDateParts(value)).length >= first.length / 2 && first.length > 0
  )
}

function rowsIn(
  dates: readonly (DateParts | null)[],
  rowsOf: ArrayLike<number>,
  order: DateOrder,
): number {
  let rows = 0
  dates.forEach((date, code) => {
    if (date && !Number.isNaN(dayNumber(date, order))) rows += rowsOf[code]!
  })
  return rows
}

/** True where the dates only rise or only fall, as in a file that is sorted by them. */
function isMonotonic(dates: readonly (DateParts | null)[], order: DateOrder): boolean {
  const days: number[] = []
  for (const date of dates) {
    const day = date ? dayNumber(date, order) : Number.NaN
    if (!Number.isNaN(day)) days.push(day)
  }
  if (days.length < fewestOrdered) return false
  const rises = days.every((day, index) => index === 0 || day >= days[index - 1]!)
  return rises || days.every((day, index) => index === 0 || day <= days[index - 1]!)
}
