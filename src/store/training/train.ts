import {
  type AskedDirections,
  type FeatureRoles,
  HoldfastError,
  type Outcome,
  startingTargets,
} from '../../contracts'
import { startTrainer } from '../../workers'
import { openServices, openSource } from '../file'
import { startModel } from '../model'
import { switchModelIn } from '../scoring'
import { setPart } from '../shell'
import { inRun, notify, onCancel, type Run, report, store } from '../state'
import { followTraining } from './outcome'

/** Everything a training run needs to know. */
interface TrainingOrder {
  readonly outcome: Outcome
  readonly id: string | null
  readonly leaveOut: readonly string[]
  /** The day in ISO 8601 that days are counted to; absent: what the dates tell. */
  readonly referenceDay?: string
  readonly roles: FeatureRoles
  readonly directions: AskedDirections
  readonly title: string
}

/** Fits run side by side in so many workers. While a model is trained little else needs a core. */
const mostHelpers = 4

/**
 * Trains on the open file, scores it with the new model, and shows the model's card. The outcome and
 * the ID that it learned with are the file's from then on.
 */
export async function train(order: TrainingOrder): Promise<void> {
  const { name } = openSource()
  const progress = { stage: 'train', done: 0, total: null, unit: 'rounds' } as const
  const work = async (run: Run) => {
    const bytes = await trainIn(run, order)
    await switchModelIn(run, await startModel(bytes, 'trained', name))
    setPart('model', 'quality')
    await followTraining(run, order)
  }
  await inRun(name, progress, work).catch(notify)
}

async function trainIn(run: Run, order: TrainingOrder): Promise<Uint8Array> {
  const { profile, fills } = store.getState()
  if (!profile) throw new HoldfastError('no-file-open')
  const { file, columns } = profile
  const helpers = Math.max(1, Math.min(mostHelpers, navigator.hardwareConcurrency || 2))
  const trainer = await startTrainer(helpers)
  onCancel(run, () => trainer.terminate())
  try {
    const { port1, port2 } = new MessageChannel()
    await openServices().learning.lend(port1)
    const kinds = columns.map(({ name, kind }) => ({ name, kind }))
    const targets = store.getState().targets ?? startingTargets
    const options = { ...order, targets, file, columns: kinds, fill: fills, seed: 0, folds: 5 }
    return await trainer.train(port2, options, (progress) => report(run, progress))
  } finally {
    trainer.terminate()
  }
}
