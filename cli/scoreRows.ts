import type { OnProgress } from '../src/contracts/progress'
import { type Binding, encodeRows } from '../src/model/encode'
import type { ModelScores, ModelSession } from '../src/model/session'

/** Rows a run: enough to keep the runtime busy, little enough for its memory. */
const batchRows = 20_000

/** Scores every row of a bound table, in file order. */
export async function scoreRows(
  session: ModelSession,
  binding: Binding,
  onProgress: OnProgress,
): Promise<ModelScores> {
  const total = binding.rowCount
  const width = binding.sources.length
  const probability = new Float32Array(total)
  const contributions = new Float32Array(total * width)
  for (let from = 0; from < total; from += batchRows) {
    const to = Math.min(total, from + batchRows)
    const batch = await session.run(encodeRows(binding, from, to), to - from)
    probability.set(batch.probability, from)
    contributions.set(batch.contributions, from * width)
    onProgress({ stage: 'score', done: to, total, unit: 'rows' })
  }
  return { probability, contributions }
}
