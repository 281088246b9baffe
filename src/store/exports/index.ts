/** What can be saved as a file. */
export { downloadCleaned, downloadModel, downloadProblems, downloadScored } from './downloads'
