import type { DateOrder } from '../../contracts'
import { monthOf } from './monthNames'

/** The three numbers of a date in the order they stand, and the orders they may have. */
export interface DateParts {
  readonly numbers: readonly [number, number, number]
  readonly orders: readonly DateOrder[]
  /** What stands between the numbers: "-", ".", "/", or " " with the name of a month. */
  readonly separator: string
}

/** Two-digit years up to this one are of the 2000s, as in Excel. */
const lastYear2000 = 29

const time =
  '(?:(?:[T ]|, ?)\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}))?)?'
const yearFirst = new RegExp(`^(\\d{4})([-./]) ?(\\d{1,2})\\2 ?(\\d{1,2})\\.?${time}$`)
const yearLast = new RegExp(`^(\\d{1,2})([-./]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${time}$`)
/** Year, month and day by their signs, as in China, Japan and Korea. */
const signed = new RegExp(
  `^(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日号일])?${time}$`,
)
const yearAndMonth = /^(\d{4})[-./](\d{1,2})$/
const monthAndYear = /^(\d{1,2})([-./])(\d{4})$/
const weekday = '(?:\\p{L}{2,12}\\.?, ?)?'
const namedMonth = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th|er|º)?(?:[ .\\-/]{1,2}| de )(\\p{L}{3,12})(?:\\.?[ ,\\-/]{1,2}|\\.| de | del )(\\d{4}|\\d{2})(?: ?г(?:\\.|ода)?)?${time}$`,
  'u',
)
const monthFirst = new RegExp(
  `^${weekday}(\\p{L}{3,12}\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`,
  'u',
)
const monthAlone = /^(\p{L}{3,12})(?:\.?[ ,\-/]{1,2}|\.| de | del )(\d{4})(?: ?г(?:\.|ода)?)?$/u
/** "Mar-24", as spreadsheets write a month; with a space the number would be a day. */
const monthShort = /^(\p{L}{3,4})(?:\.?[-/'’]|\.|\.? ['’])(\d{2})$/u
const longest = 48

/**
 * The numbers of a cell that is written as a date, with or without a time. Months without a day are
 * dates of their first day. Null for any other cell. Whether the day exists only `dayNumber` tells.
 */
export function readDateParts(cell: string): DateParts | null {
  const text = cell.trim()
  if (text.length < 6 || text.length > longest) return null
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39 ? startingWithNumber(text) : startingWithName(text)
}

function startingWithNumber(text: string): DateParts | null {
  let found = yearFirst.exec(text)
  if (found) return parts(found[1], found[3], found[4], ['ymd'], found[2])
  found = yearLast.exec(text)
  if (found) {
    const orders: DateOrder[] = found[4]!.length === 2 ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy']
    return parts(found[1], found[3], found[4], orders, found[2])
  }
  found = yearAndMonth.exec(text)
  if (found) return parts(found[1], found[2], '1', ['ymd'], '-')
  found = monthAndYear.exec(text)
  if (found) return parts('1', found[1], found[3], ['dmy'], found[2])
  found = signed.exec(text)
  if (found) return parts(found[1], found[2], found[3] ?? '1', ['ymd'], '-')
  found = namedMonth.exec(text)
  return found ? named(found[1], found[2], found[3], 'dmy') : null
}

function startingWithName(text: string): DateParts | null {
  let found = monthFirst.exec(text)
  if (found) return named(found[2], found[1], found[3], 'mdy')
  found = monthAlone.exec(text)
  if (found) return named('1', found[1], found[2], 'dmy')
  found = monthShort.exec(text)
  if (found) return named('1', found[1], found[2], 'dmy')
  found = namedMonth.exec(text)
  return found ? named(found[1], found[2], found[3], 'dmy') : null
}

/** A date whose month is a name; its numbers stand in the order of `order`. */
function named(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  order: 'dmy' | 'mdy',
): DateParts | null {
  const number = monthOf(month ?? '')
  if (number === 0) return null
  const full = String(fullYear(Number(year), year?.length === 2))
  return order === 'dmy'
    ? parts(day, String(number), full, ['dmy'], ' ')
    : parts(String(number), day, full, ['mdy'], ' ')
}

function parts(
  first: string | undefined,
  second: string | undefined,
  third: string | undefined,
  orders: readonly DateOrder[],
  separator: string | undefined,
): DateParts {
  const numbers = [Number(first), Number(second), Number(third)] as const
  return { numbers, orders, separator: separator ?? '' }
}

function fullYear(year: number, short: boolean): number {
  if (!short) return year
  return year <= lastYear2000 ? 2000 + year : 1900 + year
}

/**
 * Days since 1970-01-01 of a date in an order; NaN where there is no such day, as 31 February, or the
 * date cannot have that order. Years 1000 to 9999 of the Gregorian calendar, and short ones.
 */
export function dayNumber({ numbers: [a, b, c], orders }: DateParts, order: DateOrder): number {
  if (!orders.includes(order)) return Number.NaN
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const full = fullYear(year, year < 100)
  if (full < 1000 || month < 1 || month > 12 || day < 1) return Number.NaN
  const date = new Date(Date.UTC(full, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.getTime() / 86_400_000 : Number.NaN
}
