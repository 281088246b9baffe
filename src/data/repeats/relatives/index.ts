/**
 * What other rows of the same customer say: where rows of a family agree but for constant movements,
 * a missing cell of one is the other's, the movement undone.
 */
export { type FilledTable, filledIn, fillFromRelatives, sameFill } from './fillFromRelatives'
