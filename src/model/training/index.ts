/**
 * Learns a model that explains itself: jobs of a runner (`fit`) → bins and main terms → bags of
 * boosting (`boosting`) → `pairs` → boosting on the residual, or symmetric trees (`deep`) → the
 * finished model and its manifest (`describe`).
 *
 * `auto` takes the simplest kind within one standard error of the best over the same grouped folds.
 * The same file, seed and trainer version give the same bytes, in one thread or several. Before
 * training, `leakage` measures what each column tells of the outcome all by itself: a column that
 * knows it was filled afterwards.
 */
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
