export { openWorkbook } from './openWorkbook'
export { resolveEntities } from './xmlScanner'
