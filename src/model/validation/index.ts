/**
 * What a way to learn is worth on customers it has not seen.
 *
 * All folds are stratified and keep families together: a random split would put copies of one
 * customer on both sides, and report the memory of the model as its foresight. Metrics are the mean
 * over repeats, their intervals a bootstrap over families. The row-wise split that others report is
 * measured beside it and labelled as what it is; where no two rows share a family it is the same
 * and not fitted again.
 */
export { fitDesign, fitLogistic, type LogisticFit, widestDesign } from './baselines'
export {
  crossValidate,
  type FoldPlan,
  type Learner,
  type OutOfFold,
  repeatsFor,
} from './crossing'
export {
  bootstrapDraws,
  decide,
  fitPlatt,
  groupedParts,
  logError,
  measure,
  measureSteps,
  numberFamilies,
  type Platt,
  rankRows,
  rocAuc,
  splitRows,
} from './measures'
export { type Validation, validate } from './validate'
