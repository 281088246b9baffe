export { type BinnedFeature, binAs, binCount, binFeatures, binOf, type FittedScale } from './bins'
export { roundedLogOdds, shortestDecimal } from './decimals'
export {
  type CategoryFeature,
  categoryLimit,
  leftOutKinds,
  type NumberFeature,
  type TrainingFeature,
  trainingFeatures,
} from './features'
export { type Glossary, type GlossaryEntry, parseGlossary } from './glossary'
