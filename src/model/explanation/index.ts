export {
  attribute,
  cellOf,
  contributionsOf,
  meanAbsoluteContributions,
  missingShifts,
} from './attribution'
export { bandLimits, bandOf } from './bands'
export { explainInOrder, explainRow, reasons } from './explain'
