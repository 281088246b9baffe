import type { Learner } from '../validation/learner'
import { calibratedProbability, fitPlatt } from '../validation/platt'
import { chooseThreshold } from '../validation/threshold'
import { fitBags, predictBinned } from './bags'
import { binFeatures } from './bins'
import type { TrainingFeature } from './features'
import type { FitSettings } from './settings'

/**
 * The trainer as a learner for cross-validation: bins, category order, boosting, calibration and
 * threshold all come from the rows it is given.
 */
export function boostedLearner(
  features: readonly TrainingFeature[],
  target: Int8Array,
  groups: Int32Array,
  settings: FitSettings,
  pause: () => Promise<void>,
): Learner {
  return {
    async fit(rows, seed) {
      const binned = binFeatures(features, target, rows, settings.maxBins)
      const sum = await fitBags(binned, target, groups, rows, settings.bags, seed, settings, pause)
      const labels = Float64Array.from(rows, (row) => target[row]!)
      const calibration = fitPlatt(sum.heldOut, labels)
      const probability = calibratedProbability(sum.heldOut, calibration)
      return {
        calibration,
        threshold: chooseThreshold(probability, labels),
        logOdds: (asked) => predictBinned(binned, sum, asked),
      }
    },
  }
}
