export { CustomerPanel } from './CustomerPanel'
export { shownValue } from './reasons'
