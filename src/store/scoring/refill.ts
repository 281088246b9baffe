import { isFileOpen, openServices, openSource, showScores } from '../file'
import { fillingFor, reportFilling } from '../mapping'
import { activeModel } from '../model'
import { checkWanted, inRun, isIdle, notify, onIdle, own, type Run, store } from '../state'
import { startReasons } from './reasons'
import { adoptScores, scoreFile } from './scoreFile'

/*
 * Missing cells are taken from other rows of the same customers where the model learned so. Which rows
 * those are may change after the scores: copies of customers in large files are found last, and a
 * person may choose another outcome or ID, or switch it off.
 */

const set = own('filled cells', 'fills')

/** The profile that scores could not be made anew for; it is not tried again. */
let failedFor: unknown = null

/** Whether missing cells are taken from other rows of the same customers. Scores follow. */
export async function setFills(fills: boolean): Promise<void> {
  set({ fills })
  if (!isFileOpen()) return
  failedFor = null
  await openServices().table.setFills(fills)
  await refill()
}

/** Scores the open file anew where its cells are filled otherwise by now. */
async function refill(): Promise<void> {
  const { profile, summary } = store.getState()
  if (!isFileOpen() || !isIdle() || !summary || failedFor === profile) return
  const isStale = await openServices()
    .scoring.isStale()
    .catch(() => false)
  if (!isStale || !isIdle()) return
  const progress = { stage: 'score', done: 0, total: null, unit: 'rows' } as const
  await inRun(openSource().name, progress, scoreAnew).catch((thrown) => {
    failedFor = profile
    notify(thrown)
  })
}

async function scoreAnew(run: Run): Promise<void> {
  const file = openServices()
  const model = await activeModel()
  const filling = await fillingFor(file, model.manifest)
  const scored = await scoreFile(file, model, filling.mapping, run)
  const mapping = await reportFilling(file.mapping, filling)
  checkWanted(run)
  adoptScores(file, scored)
  showScores({ summary: scored.summary, unscored: null, mapping, mappingEffect: null })
  startReasons(file, model)
}

onIdle(() => void refill())
store.subscribe((state, before) => {
  if (state.profile !== before.profile) void refill()
})
