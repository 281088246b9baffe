import {
  type ChosenThreshold,
  calibratedProbability,
  chooseThreshold,
  fitPlatt,
  type Platt,
} from '../measures'

/** Log-odds of held-out rows, of one or several repeats, with their outcome and family. */
export interface HeldOut {
  readonly logOdds: Float64Array
  readonly labels: Float64Array
  readonly groups: Int32Array
}

/** What turns log-odds into probabilities, and these into decisions. */
export interface Settled extends ChosenThreshold {
  readonly calibration: Platt
}

/**
 * Calibration and threshold from predictions for rows that the fits behind them did not see. The
 * stored ones come from all folds; the decisions that are measured, from the other folds alone.
 * @param precision asked of those who are called, 0…1
 * @param precise whether that is in reach, where all folds have settled it
 */
export function settle(
  { logOdds, labels, groups }: HeldOut,
  precision: number,
  precise?: boolean,
): Settled {
  const calibration = fitPlatt(logOdds, labels)
  const probability = calibratedProbability(logOdds, calibration)
  return { calibration, ...chooseThreshold(probability, labels, groups, precision, precise) }
}
