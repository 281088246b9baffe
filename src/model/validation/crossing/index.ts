/**
 * Out-of-fold predictions: every row from a fit that saw neither it nor its family.
 *
 * The stored calibration and threshold are made from the predictions of all folds; the decisions that
 * are measured, in exactly the same way from those of the other folds. A ranking does not hang on the
 * calibration, and one a fold would only set the folds apart. Predictions for the rows a fit held
 * out in its own bags are of another kind (single bags, not their mean): thresholds from them missed
 * the stored one by up to half of the recall.
 */
export {
  crossValidate,
  type FoldPlan,
  type OutOfFold,
  repeatsFor,
  settleAll,
} from './crossValidate'
export type { Learner } from './learner'
