export { finishModel } from './finishModel'
export { buildManifest } from './manifest'
