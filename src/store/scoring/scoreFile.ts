import type { Mapping } from '../../contracts'
import type { DataService } from '../../workers/messages'
import type { ActiveModel } from '../model/modelInUse'

/** Rows a batch: onnxruntime is fastest from some 20,000 on; more would only delay the progress. */
const batchRows = 32_768
/** Models that Holdfast did not train may be slow, and each batch has a time limit. */
export const foreignBatchRows = 2_048

/** Rows of the file that a foreign model's contributions are measured against. */
export const backgroundRows = 200

/**
 * Scores every row of the file in `data` with `model`, its features filled as
 * `mapping` says. Batches flow data worker → score worker →
 * data worker by transfer, two more in flight than there are score workers, so that a score worker
 * finds its next batch waiting while the last one is kept, and memory stays bounded. A batch lost with its worker is tried once more.
 * The caller ranks when the profile is there too.
 */
export async function scoreFile(
  data: DataService,
  model: ActiveModel,
  mapping: Mapping,
  onScored: (done: number, total: number) => void,
): Promise<void> {
  const total = await bindModel(data, model, mapping)
  const batch = model.manifest.foreign ? foreignBatchRows : batchRows
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
      const to = Math.min(total, from + batch)
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

/**
 * Binds the file's columns to the model. A foreign model gets rows of the file to measure
 * contributions against, which also settles what it makes of missing numbers; its manifest changes.
 */
async function bindModel(data: DataService, model: ActiveModel, mapping: Mapping): Promise<number> {
  const total = await data.bind(model.manifest, mapping)
  if (!model.manifest.foreign) return total
  model.manifest = await model.pool.setBackground(await data.background(backgroundRows))
  return data.bind(model.manifest, mapping)
}
