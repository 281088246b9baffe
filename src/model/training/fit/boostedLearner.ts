import { missingShifts } from '../../explanation'
import type { TrainingFeature } from '../../features'
import type { Learner } from '../../validation'
import { calibratedProbability, chooseThreshold, fitPlatt } from '../../validation'
import type { FitJob, FitRunner } from './fitJob'
import { modelInput } from './modelInput'

/**
 * The trainer as a learner for cross-validation: everything comes from the rows it is given,
 * calibration and threshold from the predictions of bags for the rows they held out.
 * @param groups family of every table row, as in validation; @param rows all that may be asked for
 */
export function boostedLearner(
  runner: FitRunner,
  job: Pick<FitJob, 'kind' | 'byFamily' | 'settings'>,
  target: Int8Array,
  groups: Int32Array,
  rows: Int32Array,
  features: readonly TrainingFeature[],
): Learner {
  return {
    async fit(inside, seed) {
      const isInside = new Uint8Array(target.length)
      for (const row of inside) isInside[row] = 1
      const asked = rows.filter((row) => isInside[row] === 0)
      const { heldOut, predicted, model, scales } = await runner.run({
        ...job,
        rows: inside,
        asked,
        seed,
      })
      const labels = Float64Array.from(inside, (row) => target[row]!)
      const calibration = fitPlatt(heldOut, labels)
      const probability = calibratedProbability(heldOut, calibration)
      const families = Int32Array.from(inside, (row) => groups[row]!)
      const logOdds = new Float64Array(target.length)
      for (let i = 0; i < asked.length; i++) logOdds[asked[i]!] = predicted[i]!
      return {
        calibration,
        threshold: chooseThreshold(probability, labels, families),
        logOdds: (wanted) => Float64Array.from(wanted, (row) => logOdds[row]!),
        missingShifts: (wanted) => missingShifts(model, modelInput(features, scales, wanted)),
      }
    },
  }
}
