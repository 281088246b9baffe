/**
 * What the cells of a mapped column are to the model: first what a person chose, then spelling,
 * synonyms and meaning where they are sure.
 */
export { type BinCounts, countBins } from './binCounts'
export { bindColumn, type Source } from './bindColumn'
export { type BoundDates, bindDates, derivedColumn } from './bindDates'
export { categoryCodes } from './categories'
export { categoryMatches } from './categoryMatches'
export { type ColumnSample, sampleColumn } from './columnSample'
export { numberReader } from './flagWords'
export { categoryGuesser, sureCategory } from './matchCategories'
