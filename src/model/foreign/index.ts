export { checkFileSize, inspectGraph } from './graph'
export { type ForeignSession, openForeign } from './openForeign'
