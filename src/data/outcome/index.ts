/**
 * Which column tells who left, and the outcome of every row by it: 1 left, 0 stayed, −1 unknown.
 *
 * An outcome may have several values: one means left, any may be left uncounted, the others mean
 * stayed. Rates are shares of the rows whose outcome is known. A guess wants a telling name or
 * telling values; blank cells mean "stayed" where only one value, or a day of leaving, stands beside them,
 * which is told as assumed. The profile, the page, training and the command line guess alike.
 */
export { chooseTarget, fittingRoles, type OutcomeRows } from './chooseTarget'
export { outcomeColumns } from './outcomeColumns'
export { outcomesOf } from './outcomesOf'
