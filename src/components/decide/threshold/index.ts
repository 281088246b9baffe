export { ThresholdPart } from './ThresholdPart'
