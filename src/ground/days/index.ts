/**
 * Days of the calendar as numbers, and the day that a file speaks of: the newest of its dates, but
 * for days that stand far from all others (a slip of the pen such as 2099) and for dates that lie
 * ahead of the others (the end of a contract).
 */
export { dayOfIso, isoDay } from './isoDay'
export { dateSpread, referenceDay } from './referenceDay'
