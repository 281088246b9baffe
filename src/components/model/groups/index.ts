export { ByRowsSection } from './ByRowsSection'
export { SubgroupSection } from './SubgroupSection'
