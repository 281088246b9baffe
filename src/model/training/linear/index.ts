/**
 * The straight part of a model: a ridge logistic regression beside the boosted terms. Boosting draws
 * a line as a staircase of few steps and pays for each; where a line is near the truth, the mean of
 * both log-odds is better than either, and its share is chosen on held-out rows. Lines become steps
 * at 255 quantiles, so the model stays a sum of step functions, exact in every part that reads one.
 */
export { blended, chooseShare } from './blend'
export { fitLinear } from './fitLinear'
export { binCentres, lineScales, onFiner, stepsOf } from './steps'
