export { comparisonRoles } from './comparisonRoles'
export { countFamilies, groupDuplicates } from './equal'
export { findFamilies } from './findFamilies'
export { findEqualRows, findRepeats } from './findRepeats'
