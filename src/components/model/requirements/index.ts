export { RequirementLights } from './RequirementLights'
export { precisionTarget, recallTarget } from './requirements'
