import { missingShifts } from '../../explanation'
import type { TrainingFeature } from '../../features'
import type { Learner } from '../../validation'
import type { FitJob, FitRunner } from './fitJob'
import { modelInput } from './modelInput'

/**
 * The trainer as a learner for cross-validation: everything comes from the rows it is given.
 * @param rows all that may be asked for
 */
export function boostedLearner(
  runner: FitRunner,
  job: Pick<FitJob, 'kind' | 'byFamily' | 'settings'>,
  target: Int8Array,
  rows: Int32Array,
  features: readonly TrainingFeature[],
): Learner {
  return {
    async fit(inside, seed) {
      const isInside = new Uint8Array(target.length)
      for (const row of inside) isInside[row] = 1
      const asked = rows.filter((row) => isInside[row] === 0)
      const { predicted, model, scales } = await runner.run({
        ...job,
        rows: inside,
        asked,
        seed,
      })
      const logOdds = new Float64Array(target.length)
      for (let i = 0; i < asked.length; i++) logOdds[asked[i]!] = predicted[i]!
      return {
        logOdds: (wanted) => Float64Array.from(wanted, (row) => logOdds[row]!),
        missingShifts: (wanted) => missingShifts(model, modelInput(features, scales, wanted)),
      }
    },
  }
}
