export { fitDeep, predictDeep } from './fitDeep'
export { deepSettingsFor } from './settings'
