/** What can be saved as a file. */
export {
  downloadCleaned,
  downloadContacts,
  downloadList,
  downloadModel,
  downloadPlaybook,
  downloadProblems,
  downloadScored,
  forgetSaved,
} from './downloads'
