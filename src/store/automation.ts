/** What the automation surface may use: the same runs as the buttons, but failures reject. */
export { activeModel } from './models'
export { analyze, openData } from './pipeline'
export { ensureReasons } from './reasons'
export { store } from './store'
