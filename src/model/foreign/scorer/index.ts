/**
 * Scores with a foreign model, and finds the part of it that can be explained exactly.
 *
 * `findCores` reads trees, linear operators and matrix products whose inputs are columns changed
 * one by one (Scaler, Imputer, joins); `matchLink` accepts such a core only if it gives the
 * runtime's probabilities within 1e-5 on 256 trial rows, on and around the trees' splits, some
 * missing, through one of the links that converters write. Values outside 0…1 get the sigmoid or
 * softmax that is missing; probabilities near 0 and 1 are recomputed in float64, where
 * onnxruntime's logistic function is too coarse. A missing number that the model has no answer for
 * becomes the background's median.
 */
export type { Linear } from './core'
export { type ExactForm, evaluateCore, ForeignScorer } from './foreignScorer'
export { applyLink, combine, type Link } from './link'
export { type ModelPlan, planModel } from './planModel'
