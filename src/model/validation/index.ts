export { crossValidate, type FoldPlan, type Learner, type OutOfFold } from './crossing'
export {
  bootstrapDraws,
  calibratedProbability,
  chooseThreshold,
  decide,
  fitPlatt,
  groupedParts,
  measure,
  numberFamilies,
  type Platt,
  rankRows,
  rocAuc,
  splitRows,
} from './measures'
export { type Validation, validate } from './validate'
