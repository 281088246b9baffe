export { mergeParts } from './mergeParts'
