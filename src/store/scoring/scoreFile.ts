import { type RowsToScore, type Scorer, scorePass } from '../../analysis/pass'
import { type Mapping, type ScoreSummary, toHoldfastError, withRoles } from '../../contracts'
import type { FileServices, ScoringService } from '../../workers/messages'
import { type Filling, fillingFor } from '../mapping'
import { type ActiveModel, growPool } from '../model'
import { type Failure, onCancel, type Run, report } from '../state'

/** Scores that are complete in the worker of a file, but not in use yet. */
export interface Scored {
  readonly key: number
  readonly summary: ScoreSummary
}

/** What became of scoring a file with a model: scores, or why there are none. */
export interface Attempt {
  readonly scored: Scored | null
  readonly unscored: Failure | null
  /** Null where it failed before that was known. */
  readonly filling: Filling | null
}

interface PassOptions {
  /** False where only the risks count. */
  readonly reasons: boolean
  readonly signal: AbortSignal
  readonly onScored: (done: number, total: number) => void
}

/**
 * One pass over the file by the workers of the model. Resolves to the key of the scores; after a
 * failure none are left. The manifest of a foreign model changes: it learns from the rows.
 */
export async function passOver(
  scoring: ScoringService,
  model: ActiveModel,
  mapping: Mapping,
  { reasons, ...options }: PassOptions,
): Promise<number> {
  const key = await scoring.begin(mapping)
  const rows: RowsToScore = {
    bind: (manifest) => scoring.bind(key, manifest),
    background: (most) => scoring.background(key, most),
    encode: (from, to) => scoring.encode(key, from, to),
    keep: (batch) => scoring.keep(key, reasons ? batch : { ...batch, contributions: null }),
  }
  try {
    model.manifest = withRoles(await scorePass(rows, scorerOf(model), options), model.roles)
    return key
  } catch (thrown) {
    scoring.drop(key).catch(() => {})
    throw thrown
  }
}

function scorerOf({ manifest, pool }: ActiveModel): Scorer {
  return {
    manifest,
    limited: manifest.foreign !== undefined,
    // Workers may join until the first batch.
    get lanes() {
      return pool.size + 2
    },
    score: (matrix, rows) => pool.score(matrix, rows),
    setBackground: (matrix) => pool.setBackground(matrix),
  }
}

/** Scores every row and reports it on the screen. A cancel of the run drops the scores. */
export async function scoreFile(
  { scoring }: FileServices,
  model: ActiveModel,
  mapping: Mapping,
  run: Run,
): Promise<Scored> {
  const key = await passOver(scoring, model, mapping, {
    reasons: true,
    signal: run.signal,
    onScored: (done, total) => report(run, { stage: 'score', done, total, unit: 'rows' }),
  })
  onCancel(run, () => void scoring.drop(key).catch(() => {}))
  return { key, summary: await scoring.summary(key) }
}

/**
 * Scores the file as it fills the model; why not, where the model cannot be had or does not fit.
 * Rejects where the run was cancelled or memory did not suffice.
 */
export async function scoreUnlessUnfit(
  file: FileServices,
  wanted: Promise<ActiveModel>,
  run: Run,
): Promise<Attempt> {
  let filling: Filling | null = null
  try {
    const model = await wanted
    void growPool(model.pool)
    filling = await fillingFor(file, model.manifest)
    return { scored: await scoreFile(file, model, filling.mapping, run), unscored: null, filling }
  } catch (thrown) {
    const error = toHoldfastError(thrown)
    if (error.code === 'cancelled' || error.code === 'out-of-memory') throw error
    return { scored: null, unscored: { code: error.code, params: error.params }, filling }
  }
}

/** Calls are answered in order, so whatever is asked next is answered from these scores. */
export function adoptScores({ scoring }: FileServices, { key }: Scored): void {
  // It fails only where the worker ends, which rejects what is asked next too.
  scoring.adopt(key).catch(() => {})
}
