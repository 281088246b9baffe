import type { OnProgress } from '../contracts'
import { Crew } from './crew'
import type { TrainOptions } from './messages'
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
  const crew = new Crew()
  const leader = await crew.add(spawnTrain)
  const { ports } = await crew.addHelpers(spawnFit, helperCount > 1 ? helperCount : 0)
  return {
    train: (source, options, onProgress) => leader.call.train(source, options, ports, onProgress),
    terminate: () => crew.terminate(),
  }
}
