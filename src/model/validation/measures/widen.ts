import type { Interval, Metrics } from '../../../contracts'
import { logistic, logit } from '../../../ground/maths'

/** Log-odds of a share nearer to 0 or 1 than this say nothing of how sure it is. */
const leastShare = 1e-3
/** So many families or fewer count as a small table. */
const smallTable = 500

/** By how much intervals of predictions that are taken as given are to be widened. */
export interface Widening {
  /** Of what the probabilities alone decide. */
  readonly ranking: number
  /** Of precision and recall, which hang on the threshold too. */
  readonly decisions: number
}

/**
 * A bootstrap of out-of-fold predictions takes the fits behind them as given, so it leaves out the
 * luck of the rows that were learned from. In k folds that adds k / (k − 1) times the variance of what
 * is seen (Nadeau & Bengio 2003: 1/k + 1/(k − 1) in place of 1/k). For a ranking this share falls with
 * the number of families, as what a fit is short of does: it is taken whole up to 500 and in
 * proportion above. A threshold is as uncertain as what is measured at it, however many there are.
 * Checked by simulation: `bench/intervals.ts`.
 */
export function wideningOf(folds: number, families: number): Widening {
  const whole = folds / (folds - 1)
  return {
    ranking: Math.sqrt(1 + whole * Math.min(1, smallTable / families)),
    decisions: Math.sqrt(1 + whole),
  }
}

/** Every interval about its value, its ends moved apart. */
export function widened(metrics: Metrics, { ranking, decisions }: Widening): Metrics {
  return {
    auc: apart(metrics.auc, ranking),
    averagePrecision: apart(metrics.averagePrecision, ranking),
    precision: apart(metrics.precision, decisions),
    recall: apart(metrics.recall, decisions),
    brier: apart(metrics.brier, ranking),
    logLoss: apartUpwards(metrics.logLoss, ranking),
    recallAtPrecision70: apart(metrics.recallAtPrecision70, decisions),
  }
}

/** On the log-odds scale, so that a share stays in 0…1. */
function apart({ value, low, high }: Interval, factor: number): Interval {
  const to = (end: number) => {
    const share = Math.min(Math.max(end, leastShare), 1 - leastShare)
    const centre = logit(Math.min(Math.max(value, leastShare), 1 - leastShare))
    return logistic(centre + factor * (logit(share) - centre))
  }
  return { value, low: Math.min(low, to(low)), high: Math.max(high, to(high)) }
}

/** On the log scale, for what has no upper end. */
function apartUpwards({ value, low, high }: Interval, factor: number): Interval {
  const to = (end: number) => value * (end / value) ** factor
  return value > 0 ? { value, low: to(low), high: to(high) } : { value, low, high }
}
