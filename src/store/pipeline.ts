import type { ErrorCode, Profile, ReadingOptions } from '../contracts'
import { poolSize, type Readers, startReaders } from '../workers'
import { countFirst, forgetScenarios, resetSelection, showFirstScope } from './customers'
import { forgetSaved } from './exports'
import {
  allowSearch,
  choicesOf,
  closeReading,
  memoryErrorOf,
  type Pasted,
  pastedFile,
  profileFile,
  readClipboard,
  replaceFile,
  sampleFile,
  showFile,
  showMappingLater,
  startFileWorker,
  takeReading,
} from './file'
import { firstView, isObvious, reportFilling } from './mapping'
import { activeModel } from './model'
import { adoptScores, scoreUnlessUnfit, startReasons, stopReasons } from './scoring'
import { sampleName, setPart, setView } from './shell'
import {
  checkWanted,
  inRun,
  notify,
  onCancel,
  type Run,
  report,
  store,
  type Timings,
} from './state'

/*
 * Every stage in order. A run works in a worker of its own; only a run that succeeds takes the place
 * of what is shown, so a bad file, a cancel or a crash leaves the previous result as it was.
 *
 *   file ─▶ read ─┬▶ profile ───────────────────────────┬▶ rank ─▶ shown
 *                 └▶ (model ready) ─▶ score in batches ─┘
 *
 * Large files are read by several workers and hashed by one more, which end when that is done. Copies of
 * customers in them are looked for after all else, in a worker of their own (`file/copies.ts`), and so
 * are the reasons of models that do not bring their own (`scoring/reasons.ts`).
 *
 * Once a file is open, `scoring` takes another model or mapping for it, `training` another outcome.
 */

/**
 * Reads, profiles and scores `file` and shows the result. Where the model cannot score it, the
 * profile is shown all the same, and `unscored` of the state says why. Resolves to the timings;
 * rejects with a HoldfastError, `cancelled` included.
 */
export function analyze(file: File, readingOptions: ReadingOptions = {}): Promise<Timings> {
  const progress = { stage: 'read', done: 0, total: file.size, unit: 'bytes' } as const
  return inRun(file.name, progress, (run) => analyzeIn(run, file, readingOptions))
}

async function analyzeIn(
  run: Run,
  file: File,
  readingOptions: ReadingOptions = {},
): Promise<Timings> {
  const started = performance.now()
  const worker = await startFileWorker(openAgain)
  onCancel(run, () => worker.terminate())
  const services = worker.call
  let readers: Readers | null = null
  try {
    const cores = navigator.hardwareConcurrency || 2
    readers = await startReaders(file, poolSize(cores), worker.terminate)
    onCancel(run, readers.terminate)
    const { sha256, ports } = readers
    const { roles } = choicesOf(file)
    const { fills } = store.getState()
    const hashed = sha256 === null
    const options = { reading: readingOptions, hashed, fills, ...(roles && { roles }) }
    await services.table.read(file, options, ports, (progress) => report(run, progress))
    readers.endReading()
    const readMs = performance.now() - started

    // Both work on the table just read: the worker answers batches between steps of the profile.
    const [profiled, attempt, hash] = await Promise.all([
      timed(
        profileFile(services.table, run, (done, total) =>
          report(run, { stage: 'profile', done, total, unit: 'columns' }),
        ),
      ),
      timed(scoreUnlessUnfit(services, activeModel(), run)),
      sha256,
    ])
    const profile = withHash(profiled.value, hash)
    const { scored, unscored, filling } = attempt.value

    // Nobody waits for the report on a filling that leaves nothing to ask.
    const obvious = scored !== null && isObvious(scored.summary)
    const mapping = filling && !obvious ? await reportFilling(services.mapping, filling) : null
    checkWanted(run)

    if (scored) adoptScores(services, scored)
    const counts = await countFirst(services, profile.target)
    checkWanted(run)
    const totalMs = performance.now() - started
    const timings = { readMs, profileMs: profiled.ms, scoreMs: attempt.ms, totalMs }
    stopReasons()
    replaceFile({ file, worker })
    const summary = scored?.summary ?? null
    const scores = { summary, unscored, mapping, mappingEffect: null }
    showFile({ profile, readingOptions, timings }, scores)
    showFirstScope(profile.target, counts)
    allowSearch()
    resetSelection()
    forgetScenarios()
    forgetSaved()
    if (scored) setView(firstView(store.getState().view, mapping))
    else setPart('data', 'overview')

    if (scored) startReasons(services, await activeModel())
    if (filling && obvious)
      showMappingLater(reportFilling(services.mapping, filling)).catch(() => {})
    return timings
  } catch (thrown) {
    worker.terminate()
    throw memoryErrorOf(file, thrown)
  } finally {
    readers?.terminate()
  }
}

/** The worker of the file on screen died, and its table went with it. */
function openAgain(file: File, error: Error): void {
  notify(error)
  void openFile(file, store.getState().readingOptions)
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

/** Opens a customer file, read as a person asks; a failure becomes a notice. */
export async function openFile(file: File, readingOptions: ReadingOptions = {}): Promise<void> {
  await analyze(file, readingOptions).catch((error) =>
    notify(error, readsOtherwise.has(error?.code) ? file : undefined),
  )
}

/** Reads the whole file as chosen in the panel. What is shown stays until that is done. */
export async function applyReading(): Promise<void> {
  const taken = takeReading()
  if (taken) await openFile(taken.file, taken.options)
}

/** Generates the sample customers and opens them as any other file. */
export async function openSample(): Promise<void> {
  const progress = { stage: 'read', done: 0, total: null, unit: 'bytes' } as const
  const work = async (run: Run) => analyzeIn(run, await sampleFile(run.signal))
  await inRun(sampleName, progress, work).catch(notify)
}

/** Opens the table on the clipboard as a file called `name`. */
export async function openPasted(pasted: Pasted, name: string): Promise<void> {
  closeReading()
  await pastedFile(pasted, name).then(openFile, notify)
}

/** Opens the table on the clipboard where the browser lets the page look into it. */
export async function pasteFromClipboard(name: string): Promise<void> {
  await readClipboard().then((pasted) => openPasted(pasted, name), notify)
}

/** The profile with the hash of its file, where that was found beside it. */
function withHash(profile: Profile, sha256: string | null): Profile {
  return sha256 === null ? profile : { ...profile, file: { ...profile.file, sha256 } }
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now()
  return { value: await work, ms: performance.now() - start }
}
