export { CorrelationList } from './CorrelationList'
