export { HealthLine } from './HealthLine'
export { ModelActions } from './ModelActions'
export { ModelFacts } from './ModelFacts'
export { RoleSelect } from './RoleSelect'
