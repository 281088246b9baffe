import type { CleaningPlan, CustomerQuery } from '../contracts'
import {
  downloadCleaned,
  downloadModel,
  downloadProblems,
  downloadScored,
} from './exports/downloads'
import { stopSearch } from './file/copies'
import { chooseOutcome } from './file/outcome'
import { openPasted, pasteFromClipboard } from './file/paste'
import {
  applyReading,
  changeReading,
  chooseReading,
  chooseReadingOfOpenFile,
  closeReading,
  resetReading,
} from './file/reading'
import { removeModel, renameModel } from './model/shelf'
import { openFile, openModels, openSample, resumeSearch, setForeign, switchModel } from './pipeline'
import { compareModels, stopComparison } from './scoring/comparison'
import { applyMapping, forgetOpenMapping } from './scoring/rescore'
import { setLanguage, setTheme, setView } from './shell/preferences'
import { cancelWork } from './state/runs'
import { initialQuery } from './state/state'
import { store } from './state/store'
import { changeDraft, train } from './training/training'

/** Everything a person can do. None of these throws: failures become notices. */
export const actions = {
  /** A customer file or an .onnx model, told apart by content. Several may be dropped together. */
  openFiles: async (files: readonly File[]) => {
    closeReading()
    const models = files.filter((file) => /\.onnx$/i.test(file.name))
    const tables = files.filter((file) => !models.includes(file))
    if (models.length > 0 && !(await openModels(models))) return
    for (const table of tables.slice(-1)) await afterNotices(() => openFile(table))
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
  setLanguage,
  setTheme,
  setQuery: (change: Partial<CustomerQuery>) =>
    store.setState((state) => ({ query: { ...state.query, ...change } })),
  resetQuery: () => store.setState({ query: initialQuery }),
  selectCustomer: (row: number | null) => store.setState({ selectedRow: row }),
  selectColumn: (name: string | null) => store.setState({ selectedColumn: name }),
  dismiss: (id: number) =>
    store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
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

/** A new run clears the notices; those of what was dropped together with it stay. */
async function afterNotices(work: () => Promise<void>): Promise<void> {
  const { notices } = store.getState()
  const done = work()
  store.setState((state) => ({ notices: [...notices, ...state.notices] }))
  await done
}
