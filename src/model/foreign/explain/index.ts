export { explainerFor } from './explainRows'
