import type { CleaningPlan, CustomerQuery } from '../contracts'
import { compareModels, stopComparison } from './comparison'
import { stopSearch } from './copies'
import { downloadCleaned, downloadModel, downloadProblems, downloadScored } from './downloads'
import { applyMapping, forgetOpenMapping } from './mapping'
import { chooseOutcome } from './outcome'
import { openPasted, pasteFromClipboard } from './paste'
import { openFile, openModels, openSample, resumeSearch, setForeign, switchModel } from './pipeline'
import { setLanguage, setTheme, setView } from './preferences'
import {
  applyReading,
  changeReading,
  chooseReading,
  chooseReadingOfOpenFile,
  closeReading,
  resetReading,
} from './reading'
import { cancelWork } from './runs'
import { removeModel, renameModel } from './shelf'
import { initialQuery } from './state'
import { store } from './store'
import { changeDraft, train } from './training'

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
