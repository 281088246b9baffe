import { type ForeignOptions, HoldfastError, shownName } from '../../contracts'
import { selectCustomer } from '../customers'
import { isFileOpen, openServices, showScores } from '../file'
import { reportFilling } from '../mapping'
import {
  type ActiveModel,
  activate,
  changeOptions,
  idOfBytes,
  keepModel,
  keptModel,
  startKept,
  startModel,
  startShelf,
} from '../model'
import { checkWanted, inRun, notify, onCancel, type Run, report, store } from '../state'
import { startReasons, stopReasons } from './reasons'
import { adoptScores, scoreUnlessUnfit } from './scoreFile'

/**
 * Scores the open file again with `model` and makes it the model in use. The scores before stay
 * until the new ones are complete; a cancel or a failure leaves them and their model.
 */
export async function switchModelIn(run: Run, model: ActiveModel): Promise<void> {
  let inUse = false
  const leave = () => {
    if (!inUse) model.pool.close()
  }
  onCancel(run, leave)
  try {
    checkWanted(run)
    const show = isFileOpen() ? await scoreAnew(run, model) : () => {}
    checkWanted(run)
    inUse = true
    stopReasons()
    activate(model)
    show()
  } catch (thrown) {
    leave()
    throw thrown
  }
}

/** Resolves to what puts the new scores on the screen. */
async function scoreAnew(run: Run, model: ActiveModel): Promise<() => void> {
  const file = openServices()
  report(run, { stage: 'score', done: 0, total: null, unit: 'rows' })
  const { scored, unscored, filling } = await scoreUnlessUnfit(file, Promise.resolve(model), run)
  // A model that fails is not switched to; one that only fits no column is.
  if (unscored && unscored.code !== 'no-usable-feature')
    throw new HoldfastError(unscored.code, unscored.params)
  const mapping = filling && (await reportFilling(file.mapping, filling))
  return () => {
    if (scored) adoptScores(file, scored)
    showScores({ summary: scored?.summary ?? null, unscored, mapping, mappingEffect: null })
    selectCustomer(null)
    if (scored) startReasons(file, model)
  }
}

/**
 * Opens model files and puts them on the shelf; the last one becomes the model in use. One that
 * cannot be used becomes a notice and never costs the others. False where the person cancelled.
 */
export async function openModels(opened: readonly File[]): Promise<boolean> {
  for (const [index, file] of opened.entries()) {
    const work = async (run: Run) => {
      if (file.size === 0) throw new HoldfastError('model-empty', { file: file.name })
      const [content] = await Promise.all([file.arrayBuffer(), startShelf()])
      const bytes = new Uint8Array(content)
      // One that is kept already is opened as a person set it.
      const known = idOfBytes(bytes)
      const model = await (known ? startKept(known) : startModel(bytes, 'file', file.name))
      if (index === opened.length - 1) return switchModelIn(run, model)
      keepModel(model)
      model.pool.close()
    }
    const failed = await inRun(file.name, null, work).then(() => null, notify)
    if (failed?.code === 'cancelled') return false
  }
  return true
}

/** Opens the model in use again with what a person sets about it, and scores anew. */
export async function setForeign(change: ForeignOptions): Promise<void> {
  const { id } = store.getState().model
  const kept = id === null ? undefined : keptModel(id)
  if (!kept) return
  changeOptions(kept.id, { ...kept.options, ...change })
  await switchModel(kept.id)
}

/** Makes a model of the shelf the one in use and scores the open file with it. */
export async function switchModel(id: string): Promise<void> {
  const kept = keptModel(id)
  const name = kept ? shownName(kept, store.getState().language) : ''
  const work = async (run: Run) => switchModelIn(run, await startKept(id))
  await inRun(name, null, work).catch(notify)
}
