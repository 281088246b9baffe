/** The models of this browser: the shelf, and the one in use with its workers. */
export { type LiveCheck, measureLive } from './latency'
export {
  type ActiveModel,
  activate,
  activeModel,
  growPool,
  setRole,
  showManifest,
  startKept,
  startModel,
  warmUp,
} from './modelInUse'
export { fileNameOf, longestName, type NameFault } from './modelNames'
export {
  changeOptions,
  fileOfModel,
  idOfBytes,
  keepModel,
  keptModel,
  removeModel,
  renameModel,
  startShelf,
} from './shelf'
