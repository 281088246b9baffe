export { crossValidate, type FoldPlan, type OutOfFold } from './crossValidate'
export type { Learner } from './learner'
