import type { CleaningPlan } from '../contracts'
import { resetQuery, selectColumn, selectCustomer, setQuery } from './customers'
import { downloadCleaned, downloadModel, downloadProblems, downloadScored } from './exports'
import {
  changeReading,
  chooseReading,
  chooseReadingOfOpenFile,
  closeReading,
  resetReading,
  resumeSearch,
  stopSearch,
} from './file'
import { removeModel, renameModel } from './model'
import { applyReading, openFile, openPasted, openSample, pasteFromClipboard } from './pipeline'
import {
  applyMapping,
  compareModels,
  forgetOpenMapping,
  openModels,
  setForeign,
  stopComparison,
  switchModel,
} from './scoring'
import { setLanguage, setPart, setTheme, setView } from './shell'
import { cancelWork, dismiss, keepingNotices } from './state'
import { changeDraft, chooseOutcome, train } from './training'

/** Everything a person can do. None of these throws: failures become notices. */
export const actions = {
  /** A customer file or an .onnx model, told apart by content. Several may be dropped together. */
  openFiles: async (files: readonly File[]) => {
    closeReading()
    const models = files.filter((file) => /\.onnx$/i.test(file.name))
    const tables = files.filter((file) => !models.includes(file))
    if (models.length > 0 && !(await openModels(models))) return
    // What was dropped together with a table keeps its notices.
    for (const table of tables.slice(-1)) await keepingNotices(() => openFile(table))
  },
  openSample,
  openPasted,
  pasteFromClipboard,
  chooseReading,
  chooseReadingOfOpenFile,
  changeReading,
  resetReading,
  applyReading,
  closeReading,
  cancel: cancelWork,
  /** Copies of customers in a large file are looked for by themselves until this. */
  stopCopies: () => stopSearch('stopped'),
  searchCopies: resumeSearch,
  train,
  chooseOutcome,
  changeTraining: changeDraft,
  applyMapping,
  forgetMapping: forgetOpenMapping,
  setView,
  setPart,
  setLanguage,
  setTheme,
  setQuery,
  resetQuery,
  selectCustomer,
  selectColumn,
  /** A column in depth, wherever one is. */
  showColumn: (name: string) => {
    selectColumn(name)
    setPart('data', 'columns')
  },
  dismiss,
  downloadCleaned: (plan: CleaningPlan) => downloadCleaned(plan),
  downloadScored,
  downloadProblems,
  downloadModel,
  switchModel,
  setForeign,
  removeModel,
  renameModel,
  compareModels,
  stopComparison,
}
