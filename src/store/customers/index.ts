/** Customers of the open file: the list, one in depth, and what would change their risk. */

export type { Changes } from './inputValues'
export { limitsOf, noLimit, setLimit } from './limits'
export { sampleCustomer } from './sampling'
export { forgetScenarios, keepScenario, mostScenarios, removeScenario } from './scenarios'
export {
  changeScope,
  countFirst,
  currentScope,
  setScope,
  showFirstScope,
} from './scope'
export { resetQuery, resetSelection, selectColumn, selectCustomer, setQuery } from './selection'
export { openWhatIf, type WhatIf } from './whatIf'
