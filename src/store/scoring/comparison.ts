import type { ModelOnFile } from '../../contracts'
import { HoldfastError, toHoldfastError } from '../../contracts'
import type { DataService } from '../../workers/messages'
import { fillingFor } from '../mapping/filling'
import { type ActiveModel, startKept } from '../model/modelInUse'
import { openData } from '../pipeline'
import { onRunStart } from '../state/runs'
import type { Comparison, Failure } from '../state/state'
import { store } from '../state/store'
import { backgroundRows, foreignBatchRows as batchRows } from './scoreFile'

let working: AbortController | null = null

/**
 * Scores the open file with every model of the shelf, one after the other, and lays them beside the
 * one in use, whose scores stay. Each runs in a worker of its own that ends with it. A model that does
 * not fit the file costs only its own line. Opening or training anything ends it.
 */
export async function compareModels(): Promise<void> {
  stopComparison()
  const { version, shelf, model, summary } = store.getState()
  if (!summary) return
  const control = new AbortController()
  working = control
  store.setState({ comparison: { version, found: {}, pending: null } })
  for (const { id } of shelf) {
    if (control.signal.aborted) return
    update(control, (before) => ({ ...before, pending: { id, done: 0, total: summary.rows } }))
    const found = await (id === model.id ? figuresInUse() : figuresOf(id, control)).catch(
      (thrown): Failure => toHoldfastError(thrown),
    )
    update(control, (before) => ({
      ...before,
      pending: null,
      found: { ...before.found, [id]: 'code' in found ? plain(found) : found },
    }))
  }
  if (working === control) working = null
}

/** Ends the comparison; what was found so far stays. */
export function stopComparison(): void {
  working?.abort()
  working = null
  const { comparison } = store.getState()
  if (comparison?.pending) store.setState({ comparison: { ...comparison, pending: null } })
}

onRunStart(stopComparison)

/** The model in use on the open file, measured where the file tells who left. */
export function figuresInUse(): Promise<ModelOnFile> {
  const { id } = store.getState().model
  return openData().figuresInUse(id !== null && isTrainedHere(id))
}

/** Whether the model was trained on the very file that is open. */
function isTrainedHere(id: string): boolean {
  const { shelf, profile } = store.getState()
  const trained = shelf.find((kept) => kept.id === id)?.training?.sha256
  return trained !== undefined && trained === profile?.file.sha256
}

async function figuresOf(id: string, { signal }: AbortController): Promise<ModelOnFile> {
  const data = openData()
  const model = await startKept(id)
  try {
    await scoreBeside(data, model, signal, (done, total) =>
      store.setState(({ comparison }) =>
        comparison?.pending && !signal.aborted
          ? { comparison: { ...comparison, pending: { id, done, total } } }
          : {},
      ),
    )
    return await data.compareFigures(isTrainedHere(id))
  } finally {
    model.pool.close()
  }
}

async function scoreBeside(
  data: DataService,
  { manifest, pool }: ActiveModel,
  signal: AbortSignal,
  onScored: (done: number, total: number) => void,
): Promise<void> {
  const { mapping } = await fillingFor(data, manifest)
  const total = await data.compareBind(manifest, mapping)
  if (manifest.foreign) await pool.setBackground(await data.compareBackground(backgroundRows))
  for (let from = 0; from < total; from += batchRows) {
    if (signal.aborted) throw new HoldfastError('cancelled')
    const to = Math.min(total, from + batchRows)
    const { probability } = await pool.score(await data.compareEncode(from, to), to - from)
    await data.compareKeep(from, probability)
    onScored(to, total)
  }
}

function update(control: AbortController, change: (before: Comparison) => Comparison): void {
  if (control.signal.aborted) return
  store.setState(({ comparison }) => (comparison ? { comparison: change(comparison) } : {}))
}

const plain = ({ code, params }: Failure): Failure => ({ code, params })
