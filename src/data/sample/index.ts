/**
 * Customers that are nobody's, with a known risk: to try the program without a file, and to test it
 * against the truth. The same seed gives the same file on every machine.
 */
export { drawCustomer } from './customer'
export { generateSample } from './generateSample'
export { riskScore } from './trueRisk'
export { seededVariates, type Variates } from './variates'
