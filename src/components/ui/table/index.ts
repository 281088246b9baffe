export { DataTable, type TableContent } from './DataTable'
