/**
 * What a model learns from: the columns of a table as features, and of dates the days between them, cut into bins by training rows
 * alone. Category codes follow the churn rate, so that every split of the exported trees is "≤",
 * which onnxruntime runs fastest.
 */
export { type BinnedFeature, binAs, binCount, binFeatures, binOf, type FittedScale } from './bins'
export {
  type DateColumn,
  type DayCells,
  datePairs,
  daysBetween,
  isDateColumn,
  newestOf,
  type TrainingDates,
  trainingDates,
} from './dates'
export { roundedLogOdds, shortestDecimal } from './decimals'
export { featuresWithDays } from './derivedDays'
export {
  type CategoryFeature,
  categoryLimit,
  leftOutKinds,
  type NumberFeature,
  type TrainingFeature,
  trainingFeatures,
} from './features'
export { type Glossary, type GlossaryEntry, parseGlossary } from './glossary'
