import type { Platt } from '../measures'

/** Something fitted on some rows, with all choices made inside those rows. */
interface Fitted {
  /** Turns its log-odds into probabilities. */
  readonly calibration: Platt
  /** On the probability. */
  readonly threshold: number
  /** Uncalibrated log-odds of any rows of the table. */
  logOdds(rows: Int32Array): Float64Array
  /** rows × F: how far they move when one feature alone is missing. Not all learners tell. */
  missingShifts?(rows: Int32Array): Float32Array
}

/** A way to learn: the model itself, or a baseline it is held against. */
export interface Learner {
  /** @param rows table rows it may look at */
  fit(rows: Int32Array, seed: number): Promise<Fitted>
}
