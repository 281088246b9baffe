/**
 * Out-of-fold predictions: every row from a fit that saw neither it nor its family, with
 * calibration and threshold chosen inside the training folds too.
 */
export { crossValidate, type FoldPlan, type OutOfFold } from './crossValidate'
export type { Learner } from './learner'
