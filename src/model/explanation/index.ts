/**
 * Why a customer's risk is what it is.
 *
 * A contribution is the exact interventional Shapley value against the training rows, in log-odds
 * (`attribution`). Percentage points are the contributions at one rate, (p − p̄) / (logit p − logit p̄),
 * so they keep sign and order, depend on no order, and sum to p − p̄. p is that of the contributions'
 * float64 sum, not the model's float32 output: near 0 and 1 that has too few digits for its logit, and
 * what is drawn would not add up; the two differ by less than 1e-6.
 */
export {
  attribute,
  cellOf,
  contributionsOf,
  meanAbsoluteContributions,
  missingShifts,
} from './attribution'
export { bandLimits, bandOf } from './bands'
export { type Judge, judged, judgeOf } from './doubts'
export { explainInput, explainRow, reasons } from './explain'
