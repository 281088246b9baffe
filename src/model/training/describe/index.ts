/**
 * A fitted sum as the model that is written: pairs purified (Lengerich et al. 2020), terms
 * attributed, effects and statistics of every feature for the manifest.
 */
export { finishModel } from './finishModel'
export { buildManifest } from './manifest'
