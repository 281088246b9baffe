/** The names of the columns that scoring adds to a file. */
const scored =
  /^(?:churn_probability|risk_band|above_threshold|reason_\d+|contribution_.+|base_log_odds|base_probability)$/i

/** Whether a column was added to a file by a scoring of this program: it is never learned from. */
export const isScoredName = (name: string) => scored.test(name.trim())
