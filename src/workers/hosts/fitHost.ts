import { HoldfastError } from '../../contracts/errors'
import type { OnProgress } from '../../contracts/progress'
import type { Fit, FitData, FitJob } from '../../model/training/fitJob'
import { runFit } from '../../model/training/runFit'

/** Runs the fits it is given, one after the other. */
export interface FitService {
  /** Comes first: what all fits share. Its arrays are transferred. */
  start(
    features: FitData['features'],
    target: FitData['target'],
    groups: FitData['groups'],
  ): Promise<void>
  /** `onProgress` is told as every bag begins. Arrays of the job are transferred. */
  fit(job: FitJob, onProgress: OnProgress): Promise<Fit>
}

export function createFitHost(): FitService {
  let data: FitData | null = null
  return {
    async start(features, target, groups) {
      data = { features, target, groups }
    },
    async fit(job, onProgress) {
      if (!data) throw new HoldfastError('unexpected', { detail: 'a fit before its data' })
      return runFit(data, job, async () =>
        onProgress({ stage: 'train', done: 1, total: null, unit: 'rounds' }),
      )
    },
  }
}
