export { DataTable, type TableContent } from './DataTable'
export { SortArrow } from './SortArrow'
export { SortHead } from './SortHead'
export { Table, TableBox } from './Table'
