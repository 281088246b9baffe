/**
 * What the graph of a foreign model says of itself, and what is refused in it before it runs.
 *
 * Outputs: a ZipMap is cut out and labels are never used. Text inputs are fed only where encoders
 * inside the model list their categories. One-hot columns are one player: all columns of a category
 * change together, which is the Shapley value of the feature as people know it. They are recognised
 * by their names and, where only an underscore tells, by the model's own numbers.
 */
export {
  floatAttributeOf,
  intAttributeOf,
  numbersAttribute,
  textAttribute,
  textsAttribute,
} from './attributes'
export { type ColumnLayout, layOutColumns, spreadFeatures } from './columnLayout'
export { applySteps, type PreparedColumn, prepareColumns } from './columnSteps'
export { type Graph, indexGraph } from './graph'
export { readInputNames } from './inputNames'
export { feedsOf, type InputPart, readInputs } from './inputs'
export { inspectModel } from './inspectGraph'
export { type ColumnGroup, groupColumns } from './oneHot'
export { type OutputPlan, planOutputs, type RawScores, readScores } from './outputs'
export { findTextColumns } from './textInputs'
