/** Customers of the open file: the list, one in depth, and what would change their risk. */
import './filteredProfile'

export type { Changes } from './inputValues'
export { sampleCustomer } from './sampling'
export {
  changeScope,
  countFirst,
  currentScope,
  setScope,
  showFirstScope,
} from './scope'
export { resetQuery, resetSelection, selectColumn, selectCustomer, setQuery } from './selection'
export { type Advice, openWhatIf, type WhatIf } from './whatIf'
