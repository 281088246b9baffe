export { quantile } from './quantile'
export { derivedSeed, seededRandom, shuffle } from './random'
export { twoSidedNormal, upperChiSquared1 } from './tails'
export { thinned } from './thinned'
