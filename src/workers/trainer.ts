import type { HoldfastError, OnProgress } from '../contracts'
import type { Client, FitWorkerService, TrainOptions, TrainService } from './messages'
import { spawnFit, spawnTrain } from './spawn'

/** A train worker that leads, and fit workers that help. */
interface Trainer {
  /** Resolves to the ONNX file's bytes; rejects with `worker-failed` if any worker dies. */
  train(source: MessagePort, options: TrainOptions, onProgress: OnProgress): Promise<Uint8Array>
  /** Ends all workers at once. */
  terminate(): void
}

/**
 * Starts the workers of one training run. With one helper the leader does the fits itself: it would
 * only wait otherwise.
 */
export async function startTrainer(helperCount: number): Promise<Trainer> {
  const leader: Client<TrainService> = await spawnTrain((error) => terminate(error))
  const helpers: Client<FitWorkerService>[] = []
  const terminate = (reason?: HoldfastError) => {
    leader.terminate(reason)
    for (const helper of helpers) helper.terminate(reason)
  }
  const ports: MessagePort[] = []
  for (let i = 0; i < helperCount && helperCount > 1; i++) {
    const helper = await spawnFit(terminate)
    helpers.push(helper)
    const { port1, port2 } = new MessageChannel()
    // A failure to join is a death, which ends the run.
    helper.call.join(port1).catch(terminate)
    ports.push(port2)
  }
  return {
    train: (source, options, onProgress) => leader.call.train(source, options, ports, onProgress),
    terminate,
  }
}
