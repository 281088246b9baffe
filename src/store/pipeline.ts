import { HoldfastError } from '../contracts/errors'
import type { Profile } from '../contracts/profile'
import type { Progress } from '../contracts/progress'
import type { Client } from '../workers/client'
import { poolSize } from '../workers/pool'
import type { DataService, OpenOptions } from '../workers/services'
import { spawnData } from '../workers/spawn'
import { startTrainer } from '../workers/trainer'
import { searchCopies, stopSearch } from './copies'
import { type ActiveModel, activate, activeModel, growPool, startModel } from './models'
import { notify } from './notices'
import { scoreFile } from './scoring'
import { initialQuery, type Timings } from './state'
import { store } from './store'

/*
 * Every stage in order. A run works in a data worker of its own; only a run that succeeds takes the
 * place of what is shown, so a bad file, a cancel or a crash leaves the previous result as it was.
 *
 *   file ─▶ read ─┬▶ profile ───────────────────────────┬▶ rank ─▶ shown
 *                 └▶ (model ready) ─▶ score in batches ─┘
 *
 * In large files copies of customers are looked for after that, in a worker of their own.
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
  try {
    report(run, { stage: 'read', done: 0, total: file.size, unit: 'bytes' })
    await data.call.read(file, {} satisfies OpenOptions, (progress) => report(run, progress))
    const read = performance.now()
    // Both work on the table just read: the worker answers batches between steps of the profile.
    const [profiled, scored] = await Promise.all([
      timed(profileFile(data.call, run)),
      timed(activeModel().then((model) => scoreOrSkip(data.call, model, unscored, run))),
    ])
    const profile = profiled.value
    const summary = scored.value ? await data.call.rank() : null
    const timings = {
      readMs: read - started,
      profileMs: profiled.ms,
      scoreMs: scored.ms,
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
    void searchCopies(file, profile)
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
    const { call } = open.data
    const scored = await scoreOrSkip(call, model, true, run)
    const summary = scored ? await call.rank() : null
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

async function profileFile(data: DataService, run: Run): Promise<Profile> {
  for (;;) {
    const { done, total, profile } = await data.profileSome()
    report(run, { stage: 'profile', done, total, unit: 'columns' })
    if (profile) return profile
  }
}

/** False where no column fits the model and `unscored` allows that. */
async function scoreOrSkip(
  data: DataService,
  model: ActiveModel,
  unscored: boolean,
  run: Run,
): Promise<boolean> {
  void growPool(model.pool)
  try {
    await scoreFile(data, model, (done, total) =>
      report(run, { stage: 'score', done, total, unit: 'rows' }),
    )
    return true
  } catch (error) {
    if (unscored && error instanceof HoldfastError && error.code === 'no-usable-feature')
      return false
    throw error
  }
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now()
  return { value: await work, ms: performance.now() - start }
}

function show(next: OpenFile): void {
  open?.data.terminate()
  open = next
}

function begin(name: string, cancel: () => void): Run {
  running?.cancel()
  stopSearch()
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
