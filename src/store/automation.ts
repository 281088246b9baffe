/** What the automation surface may use: the same runs as the buttons, but failures reject. */
export { activeModel } from './model/modelInUse'
export { analyze, openData } from './pipeline'
export { ensureReasons } from './scoring/reasons'
export { store } from './state/store'
