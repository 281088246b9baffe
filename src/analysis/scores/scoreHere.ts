import type { BandLimits, Mapping, OnProgress, Table } from '../../contracts'
import type { FilledTable } from '../../data/repeats'
import type { OpenModel } from '../model'
import { type Scorer, scorePass } from '../pass'
import type { FileScores } from './fileScores'
import { ScoresUnderWay } from './scoresUnderWay'

/**
 * Scores and explains every row of a table in this thread.
 *
 * @param limits of the bands in place of the model's own
 * @param filled the table with cells filled from other rows of the same customers; null: as it is
 */
export async function scoreHere(
  table: Table,
  model: OpenModel,
  mapping: Mapping,
  limits: BandLimits | null,
  onProgress: OnProgress,
  filled: FilledTable | null = null,
): Promise<FileScores> {
  const rows = new ScoresUnderWay(table, mapping, limits, () => filled)
  await scorePass(rows, explaining(model), {
    onScored: (done, total) => onProgress({ stage: 'score', done, total, unit: 'rows' }),
  })
  return rows.scores
}

/** The model with the reasons of every row at once, also where they take a pass of their own. */
function explaining(model: OpenModel): Scorer {
  const { foreign, manifest } = model
  const here = { manifest, lanes: 1, limited: false }
  if (!foreign) return { ...here, score: model.score, setBackground: async () => manifest }
  return {
    ...here,
    async score(matrix, rows) {
      // The runtime may take the array: what is explained needs one of its own.
      const { probability } = await model.score(matrix.slice(), rows)
      const { contributions } = await foreign.explain(matrix, rows)
      return { probability, contributions }
    },
    setBackground: (matrix) =>
      foreign.setBackground(matrix, matrix.length / manifest.features.length),
  }
}
