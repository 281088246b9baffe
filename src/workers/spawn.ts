import type { HoldfastError } from '../contracts'
import type {
  FileServices,
  FitWorkerService,
  ReadWorkerService,
  RepeatsService,
  ScoreService,
  TrainService,
} from './messages'
import { type Client, connect, connectNamed } from './messages'

type OnDeath = (error: HoldfastError) => void

/*
 * Each worker's code is a string inside its own lazily loaded chunk and runs from a blob: the one
 * way that works from file:// and inherits the page's Content-Security-Policy.
 */

export async function spawnFile(onDeath: OnDeath): Promise<Client<FileServices>> {
  const { default: FileWorker } = await import('./entries/file.worker?worker&inline')
  return connectNamed<FileServices>(new FileWorker(), onDeath)
}

export async function spawnRead(onDeath: OnDeath): Promise<Client<ReadWorkerService>> {
  const { default: ReadWorker } = await import('./entries/read.worker?worker&inline')
  return connect<ReadWorkerService>(new ReadWorker(), onDeath)
}

export async function spawnScore(onDeath: OnDeath): Promise<Client<ScoreService>> {
  const { default: ScoreWorker } = await import('./entries/score.worker?worker&inline')
  return connect<ScoreService>(new ScoreWorker(), onDeath)
}

export async function spawnTrain(onDeath: OnDeath): Promise<Client<TrainService>> {
  const { default: TrainWorker } = await import('./entries/train.worker?worker&inline')
  return connect<TrainService>(new TrainWorker(), onDeath)
}

export async function spawnFit(onDeath: OnDeath): Promise<Client<FitWorkerService>> {
  const { default: FitWorker } = await import('./entries/fit.worker?worker&inline')
  return connect<FitWorkerService>(new FitWorker(), onDeath)
}

export async function spawnRepeats(onDeath: OnDeath): Promise<Client<RepeatsService>> {
  const { default: RepeatsWorker } = await import('./entries/repeats.worker?worker&inline')
  return connect<RepeatsService>(new RepeatsWorker(), onDeath)
}
