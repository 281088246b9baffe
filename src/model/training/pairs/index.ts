/**
 * Which two features say more together: candidates by FAST (Lou et al. 2013), then by the
 * likelihood they gain on parts they were not fitted on; a pair must gain more than one standard
 * error. Ratios and differences of two features are step functions laid out on the pair's grid, so
 * they export as plain pairs.
 */
export { allPairs, binsOf, choosePairs } from './choosePairs'
export { type NamedTerm, namedCandidates } from './namedTerms'
export { pairEffects, rowsByCell } from './pairEffects'
export { type PairCandidate, toPairTerm } from './pairTerm'
export { proposeTerms } from './proposeTerms'
export { purify } from './purify'
