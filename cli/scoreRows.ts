import type { LoadedModel } from '../src/analysis'
import { backgroundRows } from '../src/analysis'
import type { OnProgress } from '../src/contracts'
import { type Binding, encodeRows } from '../src/model/encoding'
import type { ModelScores } from '../src/model/file'

/** Rows a run: enough to keep the runtime busy, little enough for its memory. */
const batchRows = 20_000
/** Rows that contributions of a model from elsewhere are measured against, as in the app. */
const backgroundSize = 200

/**
 * Scores and explains every row of a bound table, in file order. A model that Holdfast did not train
 * gets rows of the table to measure contributions against first, which changes its manifest.
 */
export async function scoreRows(
  model: LoadedModel,
  binding: Binding,
  onProgress: OnProgress,
): Promise<ModelScores> {
  const total = binding.rowCount
  const width = binding.sources.length
  const probability = new Float32Array(total)
  const contributions = new Float32Array(total * width)
  const { foreign } = model
  if (foreign) {
    const background = backgroundRows(binding, backgroundSize)
    await foreign.setBackground(background, background.length / width)
  }
  for (let from = 0; from < total; from += batchRows) {
    const to = Math.min(total, from + batchRows)
    const matrix = encodeRows(binding, from, to)
    // The runtime may take the array: what is explained later needs one of its own.
    const batch = await model.score(foreign ? matrix.slice() : matrix, to - from)
    const explained = batch.contributions ?? (await foreign?.explain(matrix, to - from))
    probability.set(batch.probability, from)
    if (explained)
      contributions.set(
        explained instanceof Float32Array ? explained : explained.contributions,
        from * width,
      )
    onProgress({ stage: 'score', done: to, total, unit: 'rows' })
  }
  return { probability, contributions }
}
