/** What belongs to the page and to no file: its view, language and look, and how it is doing. */
export { reportWorkers } from './health'
export { startOffline } from './offline'
export {
  setLanguage,
  setPart,
  setTargets,
  setTheme,
  setView,
  startPreferences,
} from './preferences'
export { guardUnsaved, sampleName } from './unsaved'
