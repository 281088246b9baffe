export { GridArea } from './GridArea'
export { useCustomerRows } from './useCustomerRows'
