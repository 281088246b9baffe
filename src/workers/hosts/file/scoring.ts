import type { OpenFile } from '../../../analysis/file'
import { readReference } from '../../../data/reference'
import { checkReference } from '../../../model/ranking'
import type { ScoringService } from '../../messages'

export function scoringService(open: () => OpenFile): ScoringService {
  return {
    begin: async (mapping) => open().beginScores(mapping),
    bind: async (key, manifest) => open().scoresUnderWay(key).bind(manifest),
    background: async (key, most) => open().scoresUnderWay(key).background(most),
    encode: async (key, from, to) => open().scoresUnderWay(key).encode(from, to),
    keep: async (key, batch) => open().scoresUnderWay(key).keep(batch),
    summary: async (key) => open().scoresUnderWay(key).scores.summary(),
    adopt: async (key) => open().adoptScores(key),
    drop: async (key) => open().dropScores(key),
    effect: async () => open().effect,
    figures: async (key, trainedHere) => open().figures(key, trainedHere),
    async checkReference(file) {
      const { probability } = open().scores
      return checkReference(probability, await readReference(file), file.name)
    },
  }
}
