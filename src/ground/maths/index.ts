/**
 * Formulas that several rooms need, each once: two spellings of one formula may round differently,
 * and models, samples and reports must come out the same to the bit wherever they are made.
 */
export { incompleteBeta } from './beta'
export { countBelow, countUpTo } from './bisect'
export { logAddExp, logistic, logisticLoss, logit } from './logistic'
export { pointsPerLogOdds } from './points'
export { quantile } from './quantile'
export { derivedSeed, seededRandom, sfc32, shuffle } from './random'
export { normal80, normal975, normal975Rounded, twoSidedNormal, upperChiSquared1 } from './tails'
export { thinned } from './thinned'
