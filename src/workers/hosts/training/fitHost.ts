import type { OnProgress } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import type { Fit, FitData, FitJob } from '../../../model/training'
import { runFit } from '../../../model/training'

/** Runs the fits it is given, one after the other. */
export interface FitService {
  /** Comes first: what all fits share. Its arrays are transferred. */
  start(
    features: FitData['features'],
    named: FitData['named'],
    target: FitData['target'],
    groups: FitData['groups'],
  ): Promise<void>
  /**
   * `onProgress` is told as every bag begins (`done` 1) and of learning curves (`done` 0). Arrays of
   * the job are transferred.
   */
  fit(job: FitJob, onProgress: OnProgress): Promise<Fit>
}

export function createFitHost(): FitService {
  let data: FitData | null = null
  return {
    async start(features, named, target, groups) {
      data = { features, named, target, groups }
    },
    async fit(job, onProgress) {
      if (!data) throw new HoldfastError('unexpected', { detail: 'a fit before its data' })
      const rounds = { stage: 'train', total: null, unit: 'rounds' } as const
      return runFit(data, job, {
        onBag: async () => onProgress({ ...rounds, done: 1 }),
        onCurves: (_, curves) => onProgress({ ...rounds, done: 0, curves }),
      })
    },
  }
}
