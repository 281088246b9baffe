export { type ColumnProposal, proposeColumns, sureConfidence } from './proposeColumns'
export { mappingOf, proposeMapping } from './proposeMapping'
export { proposeScale } from './proposeScale'
