/**
 * The logistic loss that all kinds of model are boosted on: its value, its derivatives, and the
 * constant to start from.
 */
export { labelsOf, meanLogLoss, refreshGradients, startingLogOdds } from './loss'
