/** Whom a customer is compared with: where the bars of their reasons start. */
export { against } from './against'
export { ReferenceChoice } from './ReferenceChoice'
export { type Start, startName, useReference } from './useReference'
