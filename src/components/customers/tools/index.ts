export { ListTools } from './ListTools'
export { columnSort, sortedColumn, startDirection, turned } from './sorting'
