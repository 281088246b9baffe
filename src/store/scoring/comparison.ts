import { type ModelOnFile, toHoldfastError } from '../../contracts'
import { openServices } from '../file'
import { fillingFor } from '../mapping'
import { startKept } from '../model'
import { type Failure, onRunStart, own, type SideBySide, Sideline, store } from '../state'
import { figuresInUse, isTrainedHere, measured } from './onFile'
import { passOver } from './scoreFile'

const set = own('comparison', 'comparison')
const comparing = new Sideline()

/**
 * Scores the open file with every model of the shelf, one after the other, and lays them beside the
 * one in use, whose scores stay. Each runs in a worker of its own that ends with it. A model that does
 * not fit the file costs only its own line. Opening or training anything ends it.
 */
export async function compareModels(): Promise<void> {
  stopComparison()
  const { version, shelf, model, summary } = store.getState()
  if (!summary) return
  const signal = comparing.start()
  const update = (change: (before: SideBySide) => SideBySide) => {
    if (signal.aborted) return
    set(({ comparison }) => (comparison ? { comparison: change(comparison) } : {}))
  }
  set({ comparison: { version, found: {}, pending: null } })
  for (const { id } of shelf) {
    if (signal.aborted) return
    const show = (done: number, total: number) =>
      update((before) => ({ ...before, pending: { id, done, total } }))
    show(0, summary.rows)
    const finding = id === model.id ? figuresInUse() : figuresOf(id, signal, show)
    const found = await finding.catch((thrown): Failure => toHoldfastError(thrown))
    update((before) => ({
      ...before,
      pending: null,
      found: { ...before.found, [id]: 'code' in found ? plain(found) : found },
    }))
  }
  comparing.done(signal)
}

/** Ends the comparison; what was found so far stays. */
export function stopComparison(): void {
  comparing.stop()
  const { comparison } = store.getState()
  if (comparison?.pending) set({ comparison: { ...comparison, pending: null } })
}

onRunStart(stopComparison)

async function figuresOf(
  id: string,
  signal: AbortSignal,
  onScored: (done: number, total: number) => void,
): Promise<ModelOnFile> {
  const file = openServices()
  const { scoring } = file
  const model = await startKept(id)
  try {
    const { mapping } = await fillingFor(file, model.manifest)
    const key = await passOver(scoring, model, mapping, { reasons: false, signal, onScored })
    try {
      return await measured(scoring, key, isTrainedHere(id), signal)
    } finally {
      scoring.drop(key).catch(() => {})
    }
  } finally {
    model.pool.close()
  }
}

const plain = ({ code, params }: Failure): Failure => ({ code, params })
