export { ForeignCard } from './ForeignCard'
