/**
 * What one cell is, by its text alone: missing, a number, a code that only text keeps ("007"), or
 * text; and what it looks like where delimiters are to be told apart.
 *
 * The words for "no value" are a closed list, and each one found is counted on its column: no cell
 * is lost silently. Which of them mean it is for the whole column to say: "-" beside "+" is a value.
 */
export { type CellShape, cellShape } from './cellShape'
export {
  type CellTally,
  missingWordsOf,
  noPlainNumbers,
  type PlainNumbers,
  type PlainRows,
  type PointUse,
  rowsByCode,
} from './cellTally'
export { type CellKind, cellKind, isBlankRow } from './cellText'
export { isMissingBesideNumbers, isNoDay, isValueAmong } from './missingWords'
