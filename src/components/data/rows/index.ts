export { RowsPart } from './RowsPart'
