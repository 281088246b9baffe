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
