import type { DataService } from '../workers/services'
import type { ActiveModel } from './models'

/** Rows a batch: onnxruntime is fastest from some 20,000 on; more would only delay the progress. */
export const batchRows = 32_768

/**
 * Scores every row of the file in `data` with `model`. Batches flow data worker → score worker →
 * data worker by transfer, two more in flight than there are score workers, so that a score worker
 * finds its next batch waiting while the last one is kept, and memory stays bounded. A batch lost with its worker is tried once more.
 * The caller ranks when the profile is there too.
 */
export async function scoreFile(
  data: DataService,
  model: ActiveModel,
  onScored: (done: number, total: number) => void,
): Promise<void> {
  const total = await data.bind(model.manifest)
  let next = 0
  let done = 0

  const scoreBatch = async (from: number, to: number) => {
    const matrix = await data.encode(from, to)
    const scores = await model.pool.score(matrix, to - from)
    await data.keepScores({ from, to, ...scores })
  }
  const lane = async () => {
    while (next < total) {
      const from = next
      const to = Math.min(total, from + batchRows)
      next = to
      await scoreBatch(from, to).catch((error) => {
        if (error?.code !== 'worker-failed') throw error
        return scoreBatch(from, to)
      })
      done += to - from
      onScored(done, total)
    }
  }
  await Promise.all(Array.from({ length: model.pool.size + 2 }, lane))
}
