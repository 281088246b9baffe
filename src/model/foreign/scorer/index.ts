export type { Linear } from './core'
export { type ExactForm, evaluateCore, ForeignScorer } from './foreignScorer'
export { applyLink, combine, type Link } from './link'
export { type ModelPlan, planModel } from './planModel'
