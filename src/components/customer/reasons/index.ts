export { Reasons } from './Reasons'
export { isFlag, shownValue } from './shownValue'
export { besideName, valueName } from './valueName'
