import type { OpenFile } from '../../../analysis/file'
import { readReference } from '../../../data/reference'
import { checkReference } from '../../../model/ranking'
import type { ScoringService } from '../../messages'

/** What a step of measuring may take before calls in between are answered. */
const stepMs = 25

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
    isStale: async () => open().isStale,
    effect: async () => open().effect,
    figuresSome: async (key, trainedHere) => open().figuresSome(key, trainedHere, stepMs),
    async checkReference(file) {
      const { probability } = open().scores
      return checkReference(probability, await readReference(file), file.name)
    },
  }
}
