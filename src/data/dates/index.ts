/**
 * Dates as files write them. They stay text, with the order of day, month and year, and the day that
 * each is beside. The order is a matter of the whole column: by
 * days beyond 12, else by the one order that is monotonic, else by other columns or usage, which is
 * then told as assumed.
 */
export { type DateHint, decideOrder, looksLikeDates, type UndecidedOrder } from './decideOrder'
export { dayNumber, readDateParts } from './readDate'
