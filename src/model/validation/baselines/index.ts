/**
 * Simple rivals on the same folds: what a model must beat to be worth having. Above 10,000 rows the
 * threshold of the logistic regression comes from a sample of families; its weights always come
 * from all rows.
 */
export { measureBaselines } from './baselines'
export { fitDesign } from './designMatrix'
export { fitLogistic, type LogisticFit, widestDesign } from './logistic'
