export { chooseTarget, fittingRoles, type OutcomeRows } from './chooseTarget'
export { outcomeColumns } from './outcomeColumns'
export { outcomesOf } from './outcomesOf'
