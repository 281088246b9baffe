/** What can be saved as a file. */
export {
  downloadCleaned,
  downloadList,
  downloadModel,
  downloadProblems,
  downloadScored,
  forgetSaved,
} from './downloads'
