export { bootstrapDraws, bootstrapIntervals } from './bootstrap'
export { curvesOf } from './curves'
export { groupedParts, numberFamilies, splitRows } from './folds'
export { measure, type Predictions } from './measure'
export { rankRows, rocAuc } from './metrics'
export {
  calibratedProbability,
  calibrationSlope,
  fitPlatt,
  logOddsOf,
  type Platt,
  uncalibrated,
} from './platt'
export { reliabilityCurve } from './reliability'
export { decisionSums, precisionOf, recallOf, squaredError, sumByUnit } from './sums'
export { chooseThreshold, decide } from './threshold'
