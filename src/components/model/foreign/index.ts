export { ForeignCard } from './ForeignCard'
export { NameInputs } from './NameInputs'
