import { HoldfastError, type Manifest, type ScoreBatch, toHoldfastError } from '../../contracts'

/** Rows a batch: onnxruntime is fastest from some 20,000 on; more would only delay the progress. */
const batchRows = 32_768
/** Where each batch has a time limit, which a slow model must keep too. */
const limitedBatchRows = 2_048
/** Rows of the file that a foreign model's contributions are measured against. */
const backgroundRows = 200

/** A table and the scores it is to get, wherever they are kept. */
export interface RowsToScore {
  /** Fills the model's features from the columns. Returns the rows to score. */
  bind(manifest: Manifest): Promise<number>
  /** Up to `most` rows as the bound model's input, row-major. */
  background(most: number): Promise<Float32Array>
  /** Rows from..to-1 as the bound model's input, row-major. */
  encode(from: number, to: number): Promise<Float32Array>
  keep(batch: ScoreBatch): Promise<void>
}

/** A model, wherever it runs. */
export interface Scorer {
  readonly manifest: Manifest
  /** Batches to have under way at a time. */
  readonly lanes: number
  /** Whether each batch has a time limit. */
  readonly limited: boolean
  score(matrix: Float32Array, rows: number): Promise<Omit<ScoreBatch, 'from' | 'to'>>
  /** Takes what a foreign model's contributions are measured against; the manifest from now on. */
  setBackground(matrix: Float32Array): Promise<Manifest>
}

interface PassOptions {
  readonly onScored?: (done: number, total: number) => void
  /** Ends the pass with `cancelled` before the next batch. */
  readonly signal?: AbortSignal
}

/**
 * Scores every row with a model: the one in use, one that is compared, or that of the command line.
 * Batches flow rows → model → rows; with two lanes more than there are workers, a worker finds its
 * next batch waiting while the last one is kept, and memory stays bounded. A batch lost with its
 * worker is tried once more.
 *
 * A foreign model gets rows of the table first to measure contributions against, which also settles
 * what it makes of missing numbers, so that it is bound again. Resolves to the manifest from now on.
 */
export async function scorePass(
  rows: RowsToScore,
  model: Scorer,
  { onScored = () => {}, signal }: PassOptions = {},
): Promise<Manifest> {
  const plain = model.manifest
  const total = await rows.bind(plain)
  const manifest = plain.foreign
    ? await model.setBackground(await rows.background(backgroundRows))
    : plain
  if (manifest !== plain) await rows.bind(manifest)
  const batch = model.limited ? limitedBatchRows : batchRows
  let next = 0
  let done = 0

  const scoreBatch = async (from: number, to: number) => {
    const matrix = await rows.encode(from, to)
    const scores = await model.score(matrix, to - from)
    await rows.keep({ from, to, ...scores })
  }
  const lane = async () => {
    while (next < total) {
      if (signal?.aborted) throw new HoldfastError('cancelled')
      const from = next
      const to = Math.min(total, from + batch)
      next = to
      await scoreBatch(from, to).catch((thrown) => {
        if (toHoldfastError(thrown).code !== 'worker-failed') throw thrown
        return scoreBatch(from, to)
      })
      done += to - from
      onScored(done, total)
    }
  }
  await Promise.all(Array.from({ length: model.lanes }, lane))
  return manifest
}
