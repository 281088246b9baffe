export { mergeParts, type TableBody } from './mergeParts'
