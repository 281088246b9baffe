export { ChancePairs, singlesOut } from './chance'
export { type ComparableRows, comparableRows, surpriseSteps } from './comparableRows'
export { enoughAlike, mostDiffering, RowComparison } from './rowComparison'
export { codeScratch, codeValues, mixWords } from './valueCodes'
