/**
 * One fit as a job that any thread can do, and how far a run of them is. The result depends on
 * data, job and seed alone. The time left is the pace so far carried on, over parts weighed in bags
 * of additive terms; the weights were measured on 5,000 to 100,000 rows.
 */
export { boostedLearner } from './boostedLearner'
export type { Fit, FitData, FitJob, FitRunner, StartRunner } from './fitJob'
export { inProcess } from './inProcess'
export { memoRunner } from './memoRunner'
export { modelInput } from './modelInput'
export { runFit } from './runFit'
export { type FitSettings, settingsFor } from './settings'
export { type TrainingTracker, trackTraining } from './trackTraining'
export {
  defaultTrainOptions,
  type TrainInput,
  type TrainOptions,
  trainerVersion,
} from './trainOptions'
