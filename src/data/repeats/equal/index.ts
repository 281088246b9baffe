/**
 * Rows that are equal, by hashes of whole rows; hash matches are verified cell by cell. Time and
 * memory a row do not depend on how many there are.
 */
export { countFamilies, groupDuplicateSteps, groupDuplicates } from './groupDuplicates'
