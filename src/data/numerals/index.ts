/**
 * Numbers as people write them: signs, brackets, units, separators.
 *
 * A cell tells in which of the eight conventions it can be read, not what it is worth: that only
 * the whole column decides, since "1,234" is two numbers. Values stay in the unit of the cells:
 * "12,5 %" is 12.5.
 */
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
