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
