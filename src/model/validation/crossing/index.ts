/**
 * Out-of-fold predictions: every row from a fit that saw neither it nor its family.
 *
 * The stored calibration and threshold are made from the predictions of all folds; the ones that are
 * measured, in exactly the same way from those of the other folds. Predictions for the rows a fit held
 * out in its own bags are of another kind (single bags, not their mean): thresholds from them missed
 * the stored one by up to half of the recall.
 */
export {
  crossValidate,
  type FoldPlan,
  heldOutOf,
  type OutOfFold,
  repeatsFor,
} from './crossValidate'
export type { Learner } from './learner'
export { settle } from './settle'
