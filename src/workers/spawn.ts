import type { HoldfastError } from '../contracts'
import { askOnce } from './askOnce'
import type {
  FileServices,
  FitWorkerService,
  ReadWorkerService,
  RepeatsService,
  ScoreService,
  TrainService,
  WorkbookService,
} from './messages'
import { type Client, connect, connectNamed, serve } from './messages'

type OnDeath = (error: HoldfastError) => void

/*
 * Each worker's code is a string inside its own lazily loaded chunk and runs from a blob: the one
 * way that works from file:// and inherits the page's Content-Security-Policy.
 */

export async function spawnFile(onDeath: OnDeath): Promise<Client<FileServices>> {
  const { default: FileWorker } = await import('./entries/file.worker?worker&inline')
  const client = connectNamed<FileServices>(new FileWorker(), onDeath)
  client.call.source.convertBy(workbookPort()).catch(() => undefined)
  return client
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
  const client = connect<RepeatsService>(new RepeatsWorker(), onDeath)
  client.call.convertBy(workbookPort()).catch(() => undefined)
  return client
}

async function spawnWorkbook(onDeath: OnDeath): Promise<Client<WorkbookService>> {
  const { default: WorkbookWorker } = await import('./entries/workbook.worker?worker&inline')
  return connect<WorkbookService>(new WorkbookWorker(), onDeath)
}

/** Leads to a worker for each workbook that is asked for: its code is loaded with the first. */
function workbookPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const service: WorkbookService = {
    convert: (file, kind) => askOnce(spawnWorkbook, ({ convert }) => convert(file, kind)),
  }
  serve(service, port1)
  port1.start()
  return port2
}
