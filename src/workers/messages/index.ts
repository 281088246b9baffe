export { type Client, connect, connectNamed, type WorkerLike } from './client'
export type {
  CustomersService,
  DecisionService,
  ExportService,
  FileServices,
  LearningService,
  MappingService,
  ReasonsService,
  ScoringService,
  SourceService,
  TableService,
} from './fileServices'
export { portWorker } from './portWorker'
export { transferring } from './protocol'
export { serve, serveNamed } from './serve'
export type {
  FitWorkerService,
  ReadWorkerService,
  RepeatsService,
  SampledRow,
  ScoreService,
  TrainOptions,
  TrainService,
  WorkbookService,
} from './services'
