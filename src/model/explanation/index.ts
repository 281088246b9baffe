/**
 * Why a customer's risk is what it is.
 *
 * A contribution is the exact interventional Shapley value against the training rows, in log-odds
 * (`attribution`). Percentage points are the steps of a walk from the average risk to the
 * customer's, largest contribution first; they telescope, so they sum exactly. After a what-if the
 * steps keep the order of the customer as the file has them, and still sum.
 */
export {
  attribute,
  cellOf,
  contributionsOf,
  meanAbsoluteContributions,
  missingShifts,
} from './attribution'
export { bandLimits, bandOf } from './bands'
export { explainInOrder, explainRow, reasons } from './explain'
