export { ColumnDepth } from './ColumnDepth'
export { fewestDrawn } from './slots'
