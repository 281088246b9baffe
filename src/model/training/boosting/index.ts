/**
 * Cyclic gradient boosting of step functions with bags (Lou et al. 2013, Nori et al. 2019): each
 * bag holds out one part of the families, and stops where the loss there no longer falls.
 */
export { type BaggedSum, type Bagging, dealBags, fitBags, predictTerms } from './bags'
export { type BoostedSum, type BoostOptions, stepGrower } from './boost'
export type { TermForm } from './growStep'
export { type CurveRecorder, type OnRound, recordCurves } from './learningCurve'
export { mainTerms, type Term } from './terms'
