export { FeatureTable } from './FeatureTable'
