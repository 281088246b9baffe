export {
  defaultTrainOptions,
  type Fit,
  type FitData,
  type FitJob,
  runFit,
  type StartRunner,
  type TrainInput,
  type TrainOptions,
} from './fit'
export {
  type AloneMeasure,
  type AloneRows,
  aloneRows,
  isFilledAfter,
  measureAlone,
  tellingAuc,
} from './leakage'
export { measureOn } from './measureOn'
export type { OofRow } from './report'
export { type Trained, trainModel } from './trainModel'
