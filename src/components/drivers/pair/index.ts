export { PairDepth } from './PairDepth'
