import type { Progress, Stage } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { clearNotices } from './notices'
import { own } from './store'

/** One piece of work that the screen shows. Starting another cancels it. */
export interface Run {
  /** Aborted when the person cancels, or when another run takes its place. */
  readonly signal: AbortSignal
  readonly abort: () => void
  /** Stages shown a moment ago, with the progress that waits to be shown next. */
  readonly held: Map<Stage, Progress | null>
}

const reportEveryMs = 100

const set = own('runs', 'progress', 'workingOn', 'queued')
let running: Run | null = null

const startListeners: (() => void)[] = []
const idleListeners: (() => void)[] = []
/** What waits for the run to end. */
let waiting: (() => void)[] = []

/**
 * Begins `work` called `name` as soon as no run is under way: what a person asks for meanwhile ends
 * no run. Pieces that wait begin in the order they came.
 */
export async function inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  if (running) {
    set(({ queued }) => ({ queued: [...queued, name] }))
    while (running) await new Promise<void>((resolve) => waiting.push(resolve))
    set(({ queued: [_, ...rest] }) => ({ queued: rest }))
  }
  return work()
}

/** Calls `listener` whenever a run starts: it has the cores to itself, work beside it ends. */
export function onRunStart(listener: () => void): void {
  startListeners.push(listener)
}

/** Calls `listener` whenever a run has ended and none is left. */
export function onIdle(listener: () => void): void {
  idleListeners.push(listener)
}

/**
 * Works on `name` in a run of its own and gives the screen back at the end. Rejects with `cancelled`
 * as soon as the run is, whatever `work` waits for.
 */
export async function inRun<Value>(
  name: string,
  progress: Progress | null,
  work: (run: Run) => Promise<Value>,
): Promise<Value> {
  const run = begin(name, progress)
  try {
    return await unlessCancelled(run, work(run))
  } finally {
    finish(run)
    if (isIdle()) becomeIdle()
  }
}

function becomeIdle(): void {
  for (const listener of idleListeners) listener()
  const resolvers = waiting
  waiting = []
  for (const resolve of resolvers) resolve()
}

/** Starts a run on `name` and cancels the one before. `progress` stands on the screen at once. */
export function begin(name: string, progress: Progress | null): Run {
  const before = running
  const controller = new AbortController()
  const run: Run = { signal: controller.signal, abort: () => controller.abort(), held: new Map() }
  running = run
  before?.abort()
  for (const listener of startListeners) listener()
  clearNotices()
  set({ workingOn: name, progress })
  return run
}

/** Gives the screen back at once; what works for the run is ended by its `onCancel`. */
export function cancelWork(): void {
  const run = running
  if (!run) return
  finish(run)
  run.abort()
}

/**
 * Shows progress: the first of a stage at once, then the latest every `reportEveryMs`. Each change
 * costs the main thread some milliseconds, which a person does not see and workers then wait for.
 */
export function report(run: Run, progress: Progress): void {
  if (running !== run) return
  const { held } = run
  const { stage } = progress
  if (held.has(stage)) {
    held.set(stage, progress)
    return
  }
  held.set(stage, null)
  set({ progress })
  setTimeout(() => {
    const latest = held.get(stage)
    held.delete(stage)
    if (latest) report(run, latest)
  }, reportEveryMs)
}

export function finish(run: Run): void {
  if (running !== run) return
  running = null
  set({ progress: null, workingOn: null })
}

export const isIdle = () => running === null

/** Calls `end` when the run is cancelled; at once where it was cancelled before. */
export function onCancel({ signal }: Run, end: () => void): void {
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
}

/** @throws HoldfastError `cancelled` where the run was cancelled: call it before changing what is shown. */
export function checkWanted({ signal }: Run): void {
  if (signal.aborted) throw new HoldfastError('cancelled')
}

/** What `work` gives; rejects with `cancelled` as soon as the run is, whatever `work` waits for. */
export function unlessCancelled<Value>(run: Run, work: Promise<Value>): Promise<Value> {
  const cancelled = new Promise<never>((_, reject) =>
    onCancel(run, () => reject(new HoldfastError('cancelled'))),
  )
  return Promise.race([work, cancelled])
}
