export { CustomerPanel } from './CustomerPanel'
export { besideName, shownValue } from './reasons'
