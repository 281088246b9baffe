export { countFamilies, groupDuplicateSteps, groupDuplicates } from './groupDuplicates'
