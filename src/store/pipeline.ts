import type { ForeignOptions, Profile, Progress, ReadingOptions } from '../contracts'
import { type ErrorCode, HoldfastError, shownName, toHoldfastError } from '../contracts'
import { poolSize, type Readers, spawnData, startReaders } from '../workers'
import type { Client, DataService } from '../workers/messages'
import { chosenRoles } from './file/chosenRoles'
import { searchCopies, stopSearch } from './file/copies'
import { memoryErrorOf } from './file/memoryError'
import {
  type Filling,
  fillingFor,
  firstView,
  isObvious,
  reportFilling,
  reportLater,
} from './mapping/filling'
import {
  type ActiveModel,
  activate,
  activeModel,
  growPool,
  startKept,
  startModel,
} from './model/modelInUse'
import { changeOptions, idOfBytes, keepModel, keptModel, startShelf } from './model/shelf'
import { startReasons, stopReasons } from './scoring/reasons'
import { scoreFile } from './scoring/scoreFile'
import { notify } from './state/notices'
import {
  begin,
  checkWanted,
  finish,
  isIdle,
  onCancel,
  type Run,
  report,
  unlessCancelled,
} from './state/runs'
import { type Failure, initialQuery, type Timings } from './state/state'
import { store } from './state/store'

/*
 * Every stage in order. A run works in a data worker of its own; only a run that succeeds takes the
 * place of what is shown, so a bad file, a cancel or a crash leaves the previous result as it was.
 *
 *   file ─▶ read ─┬▶ profile ───────────────────────────┬▶ rank ─▶ shown
 *                 └▶ (model ready) ─▶ score in batches ─┘
 *
 * Large files are read by several workers and hashed by one more, which end when that is done. Copies of
 * customers in them are looked for after all else, in a worker of their own.
 */

const sampleName = 'sample-customers.csv'

interface OpenFile {
  readonly file: File
  readonly data: Client<DataService>
}

let open: OpenFile | null = null

/** The data of the open file. Throws `no-file-open` where there is none. */
export function openData(): DataService {
  if (!open) throw new HoldfastError('no-file-open')
  return open.data.call
}

export function openFileSource(): File {
  if (!open) throw new HoldfastError('no-file-open')
  return open.file
}

/**
 * Reads, profiles and scores `file` and shows the result. Where the model cannot score it, the
 * profile is shown all the same, and `unscored` of the state says why. Resolves to the timings;
 * rejects with a HoldfastError, `cancelled` included.
 */
export function analyze(file: File, reading: ReadingOptions = {}): Promise<Timings> {
  const progress = { stage: 'read', done: 0, total: file.size, unit: 'bytes' } as const
  const run = start(file.name, progress)
  return inHand(run, analyzeIn(run, file, reading))
}

async function analyzeIn(run: Run, file: File, reading: ReadingOptions = {}): Promise<Timings> {
  const started = performance.now()
  const data = await startDataWorker()
  onCancel(run, () => data.terminate())
  let readers: Readers | null = null
  try {
    const cores = navigator.hardwareConcurrency || 2
    readers = await startReaders(file, poolSize(cores), data.terminate)
    onCancel(run, readers.terminate)
    const { sha256, ports } = readers
    const roles = chosenRoles(file)
    const options = { reading, hashed: sha256 === null, ...(roles && { roles }) }
    await data.call.read(file, options, ports, (progress) => report(run, progress))
    readers.endReading()
    const read = performance.now()
    // Both work on the table just read: the worker answers batches between steps of the profile.
    const [profiled, scored, hash] = await Promise.all([
      timed(
        profileFile(data.call, run, (done, total) =>
          report(run, { stage: 'profile', done, total, unit: 'columns' }),
        ),
      ),
      timed(scoreUnlessUnfit(data.call, activeModel(), run)),
      sha256,
    ])
    const profile = withHash(profiled.value, hash)
    const { failure: unscored, filling } = scored.value
    const summary = unscored ? null : await data.call.rank()
    const later = isObvious(summary)
    const mapping = filling && !later ? await reportFilling(data.call, filling) : null
    checkWanted(run)
    if (summary) adoptScores(data.call)
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
      unscored,
      mapping,
      mappingEffect: null,
      readingOptions: reading,
      timings,
      copies: 'idle',
      query: initialQuery,
      selectedRow: null,
      selectedColumn: null,
      version: state.version + 1,
      view: firstView(state.view, summary !== null, mapping),
    }))
    if (summary) showReasons(data.call, await activeModel())
    if (filling && later) reportLater(data.call, filling).catch(() => {})
    return timings
  } catch (thrown) {
    data.terminate()
    throw memoryErrorOf(file, thrown)
  } finally {
    readers?.terminate()
  }
}

/**
 * Scores the open file again with `model` and makes it the model in use. The scores before stay
 * until the new ones are complete; a cancel or a failure leaves them and their model.
 */
export async function switchModelIn(run: Run, model: ActiveModel): Promise<void> {
  const { call } = open?.data ?? {}
  const leave = () => {
    model.pool.close()
    call?.dropScores().catch(() => {})
  }
  onCancel(run, leave)
  try {
    checkWanted(run)
    if (call) report(run, { stage: 'score', done: 0, total: null, unit: 'rows' })
    const { failure: unscored, filling } = call
      ? await scoreUnlessUnfit(call, Promise.resolve(model), run)
      : { failure: null, filling: null }
    // A model that fails is not switched to; one that only fits no column is.
    if (unscored && unscored.code !== 'no-usable-feature')
      throw new HoldfastError(unscored.code, unscored.params)
    const summary = call && !unscored ? await call.rank() : null
    const mapping = call && filling ? await reportFilling(call, filling) : null
    checkWanted(run)
    if (call && summary) adoptScores(call)
    activate(model)
    if (call)
      store.setState((state) => ({
        summary,
        unscored,
        mapping,
        mappingEffect: null,
        selectedRow: null,
        version: state.version + 1,
      }))
    if (call && summary) showReasons(call, model)
  } catch (thrown) {
    // After a cancel another run may already use the worker of the open file.
    if (!run.signal.aborted) leave()
    throw thrown
  }
}

/** Opens a customer file, read as a person asks; a failure becomes a notice. */
export async function openFile(file: File, reading: ReadingOptions = {}): Promise<void> {
  await analyze(file, reading).catch((error) =>
    notify(error, readsOtherwise.has(error?.code) ? file : undefined),
  )
}

/** Failures that another way of reading the file may mend. */
const readsOtherwise: ReadonlySet<ErrorCode> = new Set([
  'file-not-text',
  'file-encoding-unknown',
  'file-header-only',
  'file-one-column',
  'file-too-many-columns',
  'file-archive-entry',
  'file-workbook-empty',
  'file-workbook-sheet',
])

/** Generates the sample customers and opens them as any other file. */
export async function openSample(): Promise<void> {
  const run = start(sampleName, { stage: 'read', done: 0, total: null, unit: 'bytes' })
  const work = async () => analyzeIn(run, await generateSample(run))
  await inHand(run, work()).catch(notify)
}

async function generateSample(run: Run): Promise<File> {
  const generator = await spawnData(notify)
  onCancel(run, () => generator.terminate())
  try {
    return await generator.call.sampleFile()
  } finally {
    generator.terminate()
  }
}

/**
 * Opens model files and puts them on the shelf; the last one becomes the model in use. One that
 * cannot be used becomes a notice and never costs the others. False where the person cancelled.
 */
export async function openModels(opened: readonly File[]): Promise<boolean> {
  for (const [index, file] of opened.entries()) {
    const run = start(file.name, null)
    const work = async () => {
      if (file.size === 0) throw new HoldfastError('model-empty', { file: file.name })
      const [content] = await Promise.all([file.arrayBuffer(), startShelf()])
      const bytes = new Uint8Array(content)
      // One that is kept already is opened as a person set it.
      const known = idOfBytes(bytes)
      const model = await (known ? startKept(known) : startModel(bytes, 'file', file.name))
      if (index === opened.length - 1) return switchModelIn(run, model)
      keepModel(model)
      model.pool.close()
    }
    const failed = await inHand(run, work()).then(() => null, notify)
    if (failed?.code === 'cancelled') return false
  }
  return true
}

/** Opens the model in use again with what a person sets about it, and scores anew. */
export async function setForeign(change: ForeignOptions): Promise<void> {
  const { id } = store.getState().model
  const kept = id === null ? undefined : keptModel(id)
  if (!kept) return
  changeOptions(kept.id, { ...kept.options, ...change })
  await switchModel(kept.id)
}

/** Makes a model of the shelf the one in use and scores the open file with it. */
export async function switchModel(id: string): Promise<void> {
  const kept = keptModel(id)
  const run = start(kept ? shownName(kept, store.getState().language) : '', null)
  const work = async () => switchModelIn(run, await startKept(id))
  await inHand(run, work()).catch(notify)
}

/** A foreign model's manifest learned from the rows; its reasons come from now on. */
export function showReasons(data: DataService, model: ActiveModel): void {
  const { manifest } = model
  // Drawing anew what is the same would lengthen the task that shows the result.
  if (store.getState().model.manifest !== manifest)
    store.setState((state) => ({ model: { ...state.model, manifest } }))
  startReasons(data, model)
}

/** Looks for copies in the open file after the person had stopped that. */
export function resumeSearch(): void {
  store.setState({ copies: 'idle' })
  if (open) void searchCopies(open.file)
}

async function startDataWorker(): Promise<Client<DataService>> {
  const client: Client<DataService> = await spawnData((error) => {
    // The worker of the file on screen died: its table went with it. Read the file again.
    if (open?.data !== client) return
    const { file } = open
    notify(error)
    void openFile(file, store.getState().readingOptions)
  })
  return client
}

/** The profile with the hash of its file, where that was found beside it. */
function withHash(profile: Profile, sha256: string | null): Profile {
  return sha256 === null ? profile : { ...profile, file: { ...profile.file, sha256 } }
}

/** Works on the profile that was begun. @throws HoldfastError `cancelled` as soon as the run is */
export async function profileFile(
  data: DataService,
  run: Run,
  onProfiled: (done: number, total: number) => void,
): Promise<Profile> {
  for (;;) {
    const { done, total, profile } = await data.profileSome()
    checkWanted(run)
    onProfiled(done, total)
    if (profile) return profile
  }
}

/**
 * Scores every row; why not, where the model cannot be had or does not fit the file. Rejects where
 * the run was cancelled or memory did not suffice. Where the data worker died, the profile rejects too.
 */
async function scoreUnlessUnfit(
  data: DataService,
  wanted: Promise<ActiveModel>,
  run: Run,
): Promise<{ failure: Failure | null; filling: Filling | null }> {
  let filling: Filling | null = null
  try {
    const model = await wanted
    void growPool(model.pool)
    filling = await fillingFor(data, model.manifest)
    await scoreFile(data, model, filling.mapping, (done, total) =>
      report(run, { stage: 'score', done, total, unit: 'rows' }),
    )
    return { failure: null, filling }
  } catch (thrown) {
    const error = toHoldfastError(thrown)
    if (error.code === 'cancelled' || error.code === 'out-of-memory') throw error
    return { failure: { code: error.code, params: error.params }, filling }
  }
}

/** Calls are answered in order, so whatever is asked next is answered from the new scores. */
export function adoptScores(data: DataService): void {
  // It fails only where the worker ends, which rejects what is asked next too.
  data.adoptScores().catch(() => {})
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now()
  return { value: await work, ms: performance.now() - start }
}

function show(next: OpenFile): void {
  stopReasons()
  open?.data.terminate()
  open = next
}

/** A new run has the cores to itself: the search for copies ends, and is taken up again if need be. */
export function start(name: string, progress: Progress | null): Run {
  stopSearch()
  return begin(name, progress)
}

/** Waits for the work of `run`, then gives the screen back. */
export async function inHand<Value>(run: Run, work: Promise<Value>): Promise<Value> {
  try {
    return await unlessCancelled(run, work)
  } finally {
    finish(run)
    if (isIdle() && open) void searchCopies(open.file)
  }
}
