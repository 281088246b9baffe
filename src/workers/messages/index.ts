export { type Client, connect, type WorkerLike } from './client'
export { portWorker } from './portWorker'
export { transferring } from './protocol'
export { serve } from './serve'
export type {
  DataService,
  FitWorkerService,
  ReadWorkerService,
  RepeatsService,
  SampledRow,
  ScoreService,
  TrainOptions,
  TrainService,
} from './services'
