/** Where the open file and models meet: scores, their reasons, other models beside the one in use. */
export { applyMapping, forgetOpenMapping } from './applyMapping'
export { compareModels, stopComparison } from './comparison'
export { ensureReasons, startReasons, stopReasons, wantReasons } from './reasons'
export { setFills } from './refill'
export { adoptScores, scoreUnlessUnfit } from './scoreFile'
export { openModels, setForeign, switchModel, switchModelIn } from './switchModel'
