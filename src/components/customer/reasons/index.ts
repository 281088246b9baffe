export { Reasons } from './Reasons'
export { isFlag, shownValue } from './shownValue'
