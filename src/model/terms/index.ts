/**
 * The shapes of a model as plain values: what is fitted, and what is left once every term is
 * divided among its features. Everything that fits, explains or writes models meets here.
 */
export { type AdditiveModel, evaluateShape, predictLogOdds, type Shape } from './additive'
export type { AttributedModel, AttributedPair, AttributedTree } from './attributed'
export type { FittedModel, ObliviousTree, PairTerm } from './terms'
