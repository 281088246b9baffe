import { type CleaningPlan, shownName } from '../contracts'
import {
  keepScenario,
  removeScenario,
  resetQuery,
  selectColumn,
  selectCustomer,
  setLimit,
  setQuery,
  setScope,
} from './customers'
import {
  importPlaybook,
  resetDecision,
  setCurrency,
  setDecision,
  setHiddenColumns,
  setPlaybook,
} from './decision'
import {
  downloadCleaned,
  downloadContacts,
  downloadList,
  downloadModel,
  downloadPlaybook,
  downloadProblems,
  downloadScored,
} from './exports'
import {
  changeReading,
  chooseReading,
  chooseReadingOfOpenFile,
  closeReading,
  type Pasted,
  resetReading,
  resumeSearch,
  stopSearch,
} from './file'
import { answerLeaving, keepDraft, pastDraft } from './mapping'
import { removeModel, renameModel, setRole } from './model'
import { applyReading, openFile, openPasted, openSample, pasteFromClipboard } from './pipeline'
import {
  applyMapping,
  compareModels,
  forgetOpenMapping,
  openModels,
  setFills,
  setForeign,
  stopComparison,
  switchModel,
} from './scoring'
import { sampleName, setLanguage, setPart, setTargets, setTheme, setView } from './shell'
import { cancelWork, dismiss, inTurn, keepingNotices, latestNotice, notify, store } from './state'
import { changeDraft, chooseOutcome, train } from './training'

/** Models opened while a file is read wait for it, and what is said of the file stays. */
async function openQueued(models: readonly File[]): Promise<void> {
  closeReading()
  const names = models.map(({ name }) => name).join(', ')
  const since = latestNotice()
  await inTurn(names, () =>
    keepingNotices(since, async () => {
      await openModels(models)
    }),
  )
}

function modelName(id: string): string {
  const { shelf, language } = store.getState()
  const kept = shelf.find((each) => each.id === id)
  return kept ? shownName(kept, language) : ''
}

/** Everything a person can do. None of these throws: failures become notices. */
export const actions = {
  /** A customer file or an .onnx model, told apart by content. Several may be dropped together. */
  openFiles: async (files: readonly File[]) => {
    const models = files.filter((file) => /\.onnx$/i.test(file.name))
    const tables = files.filter((file) => !models.includes(file))
    const [table] = tables.slice(-1)
    if (!table) return openQueued(models)
    await pastDraft(table.name, async () => {
      closeReading()
      const since = latestNotice()
      if (models.length > 0 && !(await openModels(models))) return
      // What was dropped together with a table keeps its notices.
      await keepingNotices(since, () => openFile(table))
    })
  },
  openSample: () => pastDraft(sampleName, openSample),
  openPasted: (pasted: Pasted, name: string) => pastDraft(name, () => openPasted(pasted, name)),
  pasteFromClipboard: (name: string) => pastDraft(name, () => pasteFromClipboard(name)),
  /** Whether another file may open although choices for the open one are not applied. */
  answerLeaving,
  keepDraft,
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
  /** Whether missing cells are taken from other rows of the same customers. */
  setFills: (fills: boolean) =>
    setFills(fills).catch((error) => {
      notify(error)
    }),
  setView,
  setPart,
  setLanguage,
  setTheme,
  setTargets,
  setQuery,
  setScope,
  resetQuery,
  selectCustomer,
  selectColumn,
  /** What a campaign costs and brings; the answer follows. */
  setDecision,
  resetDecision,
  setCurrency,
  setHiddenColumns,
  setPlaybook,
  importPlaybook: (file: File) =>
    importPlaybook(file).catch((error) => {
      notify(error)
    }),
  setLimit,
  keepScenario,
  removeScenario,
  /** A column in depth, wherever one is. */
  showColumn: (name: string) => {
    selectColumn(name)
    setPart('data', 'columns')
  },
  dismiss,
  downloadCleaned: (plan: CleaningPlan) => downloadCleaned(plan),
  downloadList,
  downloadScored,
  downloadContacts,
  downloadPlaybook,
  downloadProblems,
  downloadModel,
  switchModel: (id: string) => inTurn(modelName(id), () => switchModel(id)),
  setForeign,
  removeModel,
  renameModel,
  setRole,
  compareModels,
  stopComparison,
}
