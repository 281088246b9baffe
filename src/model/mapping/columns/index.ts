/**
 * Which column fills which feature: the assignment with the largest total confidence, each column
 * once. A column that names the customer or tells the outcome fills none by guess.
 */
export { type ColumnProposal, proposeColumns, sureConfidence } from './proposeColumns'
export { mappingOf, proposeMapping } from './proposeMapping'
export { proposeScale } from './proposeScale'
