export { SubgroupSection } from './SubgroupSection'
