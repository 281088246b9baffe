export { type AdditiveModel, evaluateShape, predictLogOdds, type Shape } from './additive'
export type { AttributedModel, AttributedPair, AttributedTree } from './attributed'
export type { FittedModel, ObliviousTree, PairTerm } from './terms'
