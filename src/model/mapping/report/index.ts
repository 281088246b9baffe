/**
 * What a mapping does to the scores.
 *
 * Drift is the population stability index on the bins of training (Siddiqi 2006), the missing being
 * a bin of their own; what chance explains in a small file has level `none`. Trust puts absent
 * features, unseen values and drift together, each by the feature's share of the model's
 * importance.
 */
export { compareScores } from './mappingEffect'
export { reportMapping } from './mappingReport'
