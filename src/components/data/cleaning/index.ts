export { CleaningPanel } from './CleaningPanel'
