/**
 * One column as typed values: its distinct values and their counts, its kind, and how narrow an
 * array holds it.
 *
 * Memory is what ends large files, so numbers are float32 where that changes none of them, else
 * float64, and codes of a text column take as many bytes as its dictionary wants. Columns grow in
 * their narrow form. Statistics come from the distinct values with their counts (`distributionOf`),
 * of which even long columns have few.
 */
export { blockRows, blocksAStep, codeBlock, readCodes, readNumbers } from './cellBlocks'
export { type ColumnFacts, columnKind, isIdName } from './columnKind'
export { codeArray, fitFloat32, numberArray, widenedCodes } from './compact'
export { type Distribution, distributionOf, distributionSteps } from './distribution'
export { exactLength } from './exactLength'
export { quantile } from './quantile'
export { rowNumbers } from './rowNumbers'
