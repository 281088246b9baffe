export { ProfitPart } from './ProfitPart'
