/**
 * Contributions of foreign models: exact for trees and for weighted sums, else sampled.
 *
 * Sampling takes antithetic permutations, background rows in turn, and a stratified mean; intervals
 * come from the spread within background rows. From the first round over the background on the sum
 * is exact. Where contributions are in probability (logistic models), log-odds values are rescaled
 * a background row: they sum exactly, but are no Shapley values of the probability.
 */
export { explainerFor } from './explainRows'
