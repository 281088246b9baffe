/** What the automation surface may use: the same runs as the buttons, but failures reject. */
export { changeScope, currentScope } from './customers'
export { openServices } from './file'
export { activeModel } from './model'
export { analyze } from './pipeline'
export { ensureReasons } from './scoring'
export { store } from './state'
