export { precisionTarget, recallTarget } from '../../../contracts'
export { RequirementLights } from './RequirementLights'
