export { inspectModel } from './graph'
export { type ForeignSession, openForeign } from './openForeign'
