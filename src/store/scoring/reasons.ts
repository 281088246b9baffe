import { type ExplanationMethod, toHoldfastError } from '../../contracts'
import type { FileServices, ReasonsService } from '../../workers/messages'
import { type ActiveModel, showManifest } from '../model'
import { isIdle, notify, own, Sideline, store } from '../state'

/*
 * Models that Holdfast did not train give probabilities at once and reasons later: those of the rows
 * in view first, then the riskiest, as far as a few seconds allow; the rest when somebody looks.
 */

/** What is spent, in milliseconds, on rows that nobody looks at yet. */
const eagerMs: Record<ExplanationMethod, number> = {
  tree: 10_000,
  linear: 10_000,
  permutation: 4_000,
}
/** What a batch should take: short enough that rows that come into view do not wait. */
const batchMs = 200
const firstBatch = 16
const largestBatch = 8192
/** The list is drawn anew at most so often. */
const showEveryMs = 400
const waitMs = 150

interface Search {
  readonly reasons: ReasonsService
  readonly signal: AbortSignal
  readonly model: ActiveModel
  /** The rows of the open file that contributions are measured against. */
  readonly background: Float32Array
  readonly wanted: Set<number>
  batch: number
  eagerLeft: number
  working: boolean
  /** Rows without reasons that the screen does not know of yet. */
  unshown: number | null
  shownAt: number
}

const set = own('reasons', 'explained')
const searching = new Sideline()
let search: Search | null = null

/** Begins to find the reasons of the scores just adopted, where the model did not bring them. */
export function startReasons({ reasons }: FileServices, model: ActiveModel): void {
  stopReasons()
  showManifest(model.manifest)
  const { foreign } = model.manifest
  const { background } = model.pool
  if (!foreign || !background) return
  search = {
    reasons,
    signal: searching.start(),
    model,
    background,
    wanted: new Set(),
    batch: firstBatch,
    eagerLeft: eagerMs[foreign.method],
    working: false,
    unshown: null,
    shownAt: 0,
  }
  const { summary } = store.getState()
  set({ explained: { left: summary?.rows ?? 0, version: 0, failure: null } })
  void work(search)
}

export function stopReasons(): void {
  searching.stop()
  search = null
  set({ explained: null })
}

/** Rows that are in view without reasons: they come first. */
export function wantReasons(rows: readonly number[]): void {
  const current = search
  if (!current || rows.length === 0) return
  // Only the rows looked at last count.
  current.wanted.clear()
  for (const row of rows) current.wanted.add(row)
  void work(current)
}

/**
 * Waits until the reasons of these rows are known, which is at once where the model brings its own.
 * @throws HoldfastError where they cannot be found
 */
export async function ensureReasons(
  rows: Uint32Array,
  signal: AbortSignal | null = null,
  onExplained: (done: number) => void = () => {},
): Promise<void> {
  const current = search
  if (!current) return
  let done = 0
  for (let from = 0; from < rows.length; from += largestBatch) {
    const part = rows.subarray(from, from + largestBatch)
    for (let found = -1; found !== 0; ) {
      if (current.signal.aborted || signal?.aborted) return
      found = await explainSome(current, part, true)
      done += found
      onExplained(done)
    }
  }
  showFound(current)
}

async function work(current: Search): Promise<void> {
  if (current.working) return
  current.working = true
  try {
    while (!current.signal.aborted) {
      const onlyWanted = current.eagerLeft <= 0
      if (onlyWanted && current.wanted.size === 0) return
      if (!isIdle()) {
        // Other work on the screen has the cores to itself.
        await new Promise((resolve) => setTimeout(resolve, waitMs))
        continue
      }
      const started = performance.now()
      const wanted = Uint32Array.from(current.wanted)
      const found = await explainSome(current, wanted, onlyWanted)
      if (wanted.length === 0) current.eagerLeft -= performance.now() - started
      if (found === 0) {
        current.wanted.clear()
        current.eagerLeft = 0
      }
    }
  } catch (thrown) {
    if (current.signal.aborted) return
    const { code, params } = notify(thrown)
    set(({ explained }) =>
      explained ? { explained: { ...explained, failure: { code, params } } } : {},
    )
    current.eagerLeft = 0
    current.wanted.clear()
  } finally {
    current.working = false
    showFound(current)
  }
}

/** Explains one batch and keeps it; returns how many rows it explained. A lost batch is tried once more. */
async function explainSome(
  current: Search,
  wanted: Uint32Array,
  onlyWanted: boolean,
): Promise<number> {
  const { reasons, model } = current
  const { pool } = model
  // Opening another file that failed may have left its rows there.
  if (pool.background !== current.background) await pool.setBackground(current.background)
  const ask = () => reasons.missing(wanted.slice(), current.batch, onlyWanted)
  const explain = async () => {
    const { rows, matrix, left } = await ask()
    const started = performance.now()
    const { contributions } = await pool.explainRows(matrix)
    return { rows, contributions, left, took: performance.now() - started }
  }
  const { rows, contributions, left, took } = await explain().catch((thrown) => {
    if (toHoldfastError(thrown).code !== 'worker-failed') throw thrown
    return explain()
  })
  if (rows.length === 0 || current.signal.aborted) return 0
  const count = rows.length
  for (const row of rows) current.wanted.delete(row)
  const fitting = Math.round((count * batchMs) / Math.max(1, took))
  // Rates of small batches mislead: grow by steps.
  current.batch = Math.max(1, Math.min(fitting, count * 4, largestBatch))
  await reasons.keep({ rows, contributions })
  current.unshown = left - count
  if (performance.now() - current.shownAt > showEveryMs) showFound(current)
  return count
}

/** Lets the screen ask again for what it shows without reasons. */
function showFound(current: Search): void {
  const { unshown } = current
  if (unshown === null || current.signal.aborted) return
  current.unshown = null
  current.shownAt = performance.now()
  set(({ explained }) =>
    explained ? { explained: { ...explained, left: unshown, version: explained.version + 1 } } : {},
  )
}
