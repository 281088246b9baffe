/** The open file: its worker, what the screen shows of it, how it is read and looked through. */
export { choicesOf } from './choices'
export { allowSearch, resumeSearch, stopSearch } from './copies'
export { memoryErrorOf } from './memoryError'
export {
  isFileOpen,
  openServices,
  openSource,
  replaceFile,
  startFileWorker,
} from './openFile'
export { profileAnew, profileFile } from './profiling'
export {
  changeReading,
  chooseReading,
  chooseReadingOfOpenFile,
  closeReading,
  resetReading,
  takeReading,
} from './readingPanel'
export { isInForce, rolesOf } from './roles'
export {
  showFile,
  showMappingLater,
  showScores,
} from './shown'
export { type Pasted, pastedFile, readClipboard, sampleFile } from './sources'
