export {
  type Convention,
  conventionBit,
  conventions,
  everyConvention,
  groupedByComma,
  groupedByPoint,
  ungroupedComma,
  ungroupedPoint,
  withComma,
  withPoint,
} from './conventions'
export { type Numeral, numeralValue, readNumeral } from './numeral'
export { writeNumber } from './writeNumber'
