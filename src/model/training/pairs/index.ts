export { binsOf, choosePairs } from './choosePairs'
export { pairEffects, rowsByCell } from './pairEffects'
export { type PairCandidate, toPairTerm } from './pairTerm'
export { purify } from './purify'
