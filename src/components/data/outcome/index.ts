export { OutcomeChange } from './OutcomeChange'
export { outcomeText } from './outcomeText'
