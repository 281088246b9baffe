export { drawCustomer } from './customer'
export { generateSample } from './generateSample'
export { type Random, seededRandom } from './random'
export { riskScore } from './trueRisk'
