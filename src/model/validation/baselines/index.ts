export { measureBaselines } from './baselines'
