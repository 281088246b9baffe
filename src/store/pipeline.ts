import { HoldfastError } from '../contracts/errors'
import type { Progress } from '../contracts/progress'
import type { ScoreSummary } from '../contracts/scores'
import type { Client } from '../workers/client'
import { poolSize } from '../workers/pool'
import type { DataService, OpenOptions } from '../workers/services'
import { spawnData } from '../workers/spawn'
import { startTrainer } from '../workers/trainer'
import { type ActiveModel, activate, activeModel, growPool, startModel } from './models'
import { notify } from './notices'
import { scoreFile } from './scoring'
import { initialQuery, type Timings } from './state'
import { store } from './store'

/*
 * Every stage in order. A run works in a data worker of its own; only a run that succeeds takes the
 * place of what is shown, so a bad file, a cancel or a crash leaves the previous result as it was.
 *
 *   file ─▶ read ─▶ profile ─▶ (model ready) ─▶ score in batches ─▶ rank ─▶ shown
 */

interface OpenFile {
  readonly file: File
  readonly data: Client<DataService>
}

/** What is running now. Starting another run cancels it. */
interface Run {
  readonly cancel: () => void
}

let open: OpenFile | null = null
let running: Run | null = null

/** The data of the open file. Throws `no-file-open` where there is none. */
export function openData(): DataService {
  if (!open) throw new HoldfastError('no-file-open')
  return open.data.call
}

export function openFileSource(): File {
  if (!open) throw new HoldfastError('no-file-open')
  return open.file
}

export function cancelWork(): void {
  running?.cancel()
}

/**
 * Reads, profiles and scores `file` and shows the result. Resolves to the timings; rejects with a
 * HoldfastError, `cancelled` included. `unscored` shows the profile where no column fits the model.
 */
export async function analyze(file: File, unscored = false): Promise<Timings> {
  const data = await startDataWorker()
  const run = begin(file.name, () => data.terminate())
  const started = performance.now()
  let read = started
  try {
    report(run, { stage: 'read', done: 0, total: file.size, unit: 'bytes' })
    const profile = await data.call.open(file, {} satisfies OpenOptions, (progress) => {
      if (progress.stage === 'profile' && read === started) read = performance.now()
      report(run, progress)
    })
    const profiled = performance.now()
    const model = await activeModel()
    const summary = await scoreOrSkip(data.call, model, unscored, run)
    const timings = {
      readMs: read - started,
      profileMs: profiled - read,
      scoreMs: performance.now() - profiled,
      totalMs: performance.now() - started,
    }
    show({ file, data })
    store.setState((state) => ({
      profile,
      summary,
      timings,
      query: initialQuery,
      selectedRow: null,
      selectedColumn: null,
      version: state.version + 1,
      view: summary ? state.view : 'data',
    }))
    return timings
  } catch (thrown) {
    data.terminate()
    throw thrown
  } finally {
    finish(run)
  }
}

/** Scores the open file again with `model` and makes it the model in use. */
async function switchModel(model: ActiveModel): Promise<void> {
  if (!open) {
    activate(model)
    return
  }
  const run = begin(open.file.name, () => model.pool.close())
  try {
    const summary = await scoreOrSkip(open.data.call, model, true, run)
    activate(model)
    store.setState((state) => ({ summary, selectedRow: null, version: state.version + 1 }))
  } finally {
    finish(run)
  }
}

export async function openFile(file: File): Promise<void> {
  await analyze(file).catch((error) =>
    notify(error, error?.code === 'no-usable-feature' ? file : undefined),
  )
}

/** Generates the sample customers and opens them as any other file. */
export async function openSample(): Promise<void> {
  const generator = await spawnData(notify)
  try {
    const file = await generator.call.sampleFile()
    await openFile(file)
  } catch (error) {
    notify(error)
  } finally {
    generator.terminate()
  }
}

/** Shows the data of a file that the model cannot score. */
export async function openForProfile(file: File): Promise<void> {
  await analyze(file, true).catch(notify)
}

export async function openModel(file: File): Promise<void> {
  try {
    if (file.size === 0) throw new HoldfastError('model-empty', { file: file.name })
    const bytes = new Uint8Array(await file.arrayBuffer())
    await switchModel(await startModel(bytes, 'file', file.name))
  } catch (error) {
    notify(error)
  }
}

/** Trains on the open file's outcome and scores the file with the new model. */
export async function trainOnOpenFile(): Promise<void> {
  const file = openFileSource()
  const target = store.getState().profile?.target
  const trainer = await startTrainer(poolSize(navigator.hardwareConcurrency || 2))
  const run = begin(file.name, () => trainer.terminate())
  try {
    const options = { target: target?.column, positive: target?.positive, seed: 0, folds: 5 }
    const bytes = await trainer.train(file, options, (progress) => report(run, progress))
    await switchModel(await startModel(bytes, 'trained', file.name))
  } catch (error) {
    notify(error)
  } finally {
    trainer.terminate()
    finish(run)
  }
}

async function startDataWorker(): Promise<Client<DataService>> {
  const client: Client<DataService> = await spawnData((error) => {
    // The worker of the file on screen died: its table went with it. Read the file again.
    if (open?.data !== client) return
    const { file } = open
    notify(error)
    void openFile(file)
  })
  return client
}

async function scoreOrSkip(
  data: DataService,
  model: ActiveModel,
  unscored: boolean,
  run: Run,
): Promise<ScoreSummary | null> {
  void growPool(model.pool)
  try {
    return await scoreFile(data, model, (done, total) =>
      report(run, { stage: 'score', done, total, unit: 'rows' }),
    )
  } catch (error) {
    if (unscored && error instanceof HoldfastError && error.code === 'no-usable-feature')
      return null
    throw error
  }
}

function show(next: OpenFile): void {
  open?.data.terminate()
  open = next
}

function begin(name: string, cancel: () => void): Run {
  running?.cancel()
  const run: Run = { cancel }
  running = run
  store.setState({ workingOn: name, notices: [] })
  return run
}

function report(run: Run, progress: Progress): void {
  if (running === run) store.setState({ progress })
}

function finish(run: Run): void {
  if (running !== run) return
  running = null
  store.setState({ progress: null, workingOn: null })
}
