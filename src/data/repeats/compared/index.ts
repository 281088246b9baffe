/**
 * How surprising it is that two rows agree. An agreement counts by the share of its value, less
 * where the column follows from another: the dependence of columns is a forest (Chow and Liu 1968).
 * From this comes how many pairs at least as alike chance would give.
 */
export { Agreement } from './agreement'
export { ChancePairs, singlesOut } from './chance'
export { type ComparableRows, comparableRows, surpriseSteps } from './comparableRows'
export { PairWeights } from './pairWeights'
export { enoughAlike, RowComparison } from './rowComparison'
export { codeScratch, codeValues, mixWords } from './valueCodes'
