export { RequirementLights } from './RequirementLights'
export { useTargets } from './useTargets'
