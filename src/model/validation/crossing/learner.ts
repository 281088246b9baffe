/** Something fitted on some rows, with all choices made inside those rows. */
interface Fitted {
  /**
   * On its probability, where that is part of what was fitted, as in a rule. Else log-odds are
   * calibrated, and a threshold chosen, on what is predicted for other folds.
   */
  readonly threshold?: number
  /** Log-odds of any rows of the table. */
  logOdds(rows: Int32Array): Float64Array
  /** rows × F: how far they move when one feature alone is missing. Not all learners tell. */
  missingShifts?(rows: Int32Array): Float32Array
}

/** A way to learn: the model itself, or a baseline it is held against. */
export interface Learner {
  /** @param rows table rows it may look at */
  fit(rows: Int32Array, seed: number): Promise<Fitted>
}
