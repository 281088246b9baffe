import type { CleaningPlan } from '../contracts/cleaning'
import type { CustomerQuery } from '../contracts/scores'
import { stopSearch } from './copies'
import { downloadCleaned, downloadModel, downloadScored } from './downloads'
import { openFile, openModel, openSample, resumeSearch, trainOnOpenFile } from './pipeline'
import { setLanguage, setTheme, setView } from './preferences'
import { cancelWork } from './runs'
import { initialQuery } from './state'
import { store } from './store'

/** Everything a person can do. None of these throws: failures become notices. */
export const actions = {
  /** A customer file or an .onnx model, told apart by content. Several may be dropped together. */
  openFiles: async (files: readonly File[]) => {
    const models = files.filter((file) => /\.onnx$/i.test(file.name))
    const tables = files.filter((file) => !models.includes(file))
    for (const model of models.slice(-1)) await openModel(model)
    for (const table of tables.slice(-1)) await openFile(table)
  },
  openSample,
  cancel: cancelWork,
  /** Copies of customers in a large file are looked for by themselves until this. */
  stopCopies: () => stopSearch('stopped'),
  searchCopies: resumeSearch,
  train: trainOnOpenFile,
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
  downloadModel,
}
