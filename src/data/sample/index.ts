export { drawCustomer } from './customer'
export { generateSample } from './generateSample'
export { riskScore } from './trueRisk'
export { seededVariates, type Variates } from './variates'
