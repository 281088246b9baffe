export { ListTools } from './ListTools'
export { SortArrow } from './SortArrow'
export { columnSort, sortedColumn, startDirection, turned } from './sorting'
