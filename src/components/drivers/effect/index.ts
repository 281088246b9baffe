export { FeatureDepth } from './FeatureDepth'
