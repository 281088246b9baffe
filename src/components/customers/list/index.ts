export { GridArea } from './GridArea'
export { useCustomerRows } from './useCustomerRows'
export { useListCursor } from './useListCursor'
