import type { Outcome } from '../contracts'
import { HoldfastError } from '../contracts'
import { startTrainer } from '../workers'
import { startModel } from './models'
import { notify } from './notices'
import { followTraining } from './outcome'
import { inHand, openData, openFileSource, start, switchModelIn } from './pipeline'
import { onCancel, type Run, report } from './runs'
import type { TrainingDraft } from './state'
import { store } from './store'

/** Everything a training run needs to know. */
interface TrainingOrder {
  readonly outcome: Outcome
  readonly id: string | null
  readonly leaveOut: readonly string[]
  readonly title: string
}

/** Fits run side by side in so many workers. While a model is trained little else needs a core. */
const mostHelpers = 4

/** Remembers a choice for the open file. */
export function changeDraft(change: Partial<Omit<TrainingDraft, 'file'>>): void {
  store.setState(({ profile, training }) => {
    if (!profile) return {}
    const { file } = profile
    const before = training?.file === file ? training : { file, used: {} }
    return { training: { ...before, ...change } }
  })
}

/**
 * Trains on the open file, scores it with the new model, and shows the model's card. The outcome and
 * the ID that it learned with are the file's from then on.
 */
export async function train(order: TrainingOrder): Promise<void> {
  const file = openFileSource()
  const run = start(file.name, { stage: 'train', done: 0, total: null, unit: 'rounds' })
  const work = async () => {
    const bytes = await trainIn(run, order)
    await switchModelIn(run, await startModel(bytes, 'trained', file.name))
    store.setState({ view: 'model' })
    await followTraining(run, order)
  }
  await inHand(run, work()).catch(notify)
}

async function trainIn(run: Run, order: TrainingOrder): Promise<Uint8Array> {
  const { profile } = store.getState()
  if (!profile) throw new HoldfastError('no-file-open')
  const { file, columns } = profile
  const helpers = Math.max(1, Math.min(mostHelpers, navigator.hardwareConcurrency || 2))
  const trainer = await startTrainer(helpers)
  onCancel(run, () => trainer.terminate())
  try {
    const { port1, port2 } = new MessageChannel()
    await openData().lend(port1)
    const kinds = columns.map(({ name, kind }) => ({ name, kind }))
    const options = { ...order, file, columns: kinds, seed: 0, folds: 5 }
    return await trainer.train(port2, options, (progress) => report(run, progress))
  } finally {
    trainer.terminate()
  }
}
