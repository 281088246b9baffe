export { type DateHint, decideOrder, looksLikeDates, type UndecidedOrder } from './decideOrder'
export { dayNumber, isoDay, readDateParts } from './readDate'
