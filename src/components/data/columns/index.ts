export { ColumnSection } from './ColumnSection'
