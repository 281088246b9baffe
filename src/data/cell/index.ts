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
