import type { Mapping } from '../../contracts'
import { reportFilling } from '../mapping/filling'
import { forgetMapping, rememberMapping } from '../mapping/mappingMemory'
import { activeModel } from '../model/modelInUse'
import { adoptScores, inHand, openData, openFileSource, showReasons, start } from '../pipeline'
import { notify } from '../state/notices'
import { checkWanted, onCancel, type Run, report } from '../state/runs'
import { store } from '../state/store'
import { scoreFile } from './scoreFile'

/**
 * Scores the open file again with the columns a person chose, remembers the choice for files with
 * the same header, and shows the customers. A cancel leaves the scores and the mapping before.
 */
export async function applyMapping(mapping: Mapping): Promise<void> {
  await rescore(async (run) => {
    await scoreIn(run, mapping, true)
    const { manifest } = await activeModel()
    rememberMapping(await openData().header(), manifest, mapping)
    store.setState({ view: 'customers' })
  })
}

/** Forgets what was chosen for files with this header: scores with what the program proposes. */
export async function forgetOpenMapping(): Promise<void> {
  await rescore(async (run) => {
    const { manifest } = await activeModel()
    forgetMapping(await openData().header(), manifest)
    await scoreIn(run, await openData().proposedMapping(manifest), false)
  })
}

async function rescore(work: (run: Run) => Promise<void>): Promise<void> {
  const run = start(openFileSource().name, { stage: 'score', done: 0, total: null, unit: 'rows' })
  await inHand(run, work(run)).catch(notify)
}

async function scoreIn(run: Run, mapping: Mapping, remembered: boolean): Promise<void> {
  const data = openData()
  const model = await activeModel()
  onCancel(run, () => void data.dropScores().catch(() => {}))
  await scoreFile(data, model, mapping, (done, total) =>
    report(run, { stage: 'score', done, total, unit: 'rows' }),
  )
  const summary = await data.rank()
  const filled = await reportFilling(data, { manifest: model.manifest, mapping, remembered })
  checkWanted(run)
  adoptScores(data)
  const mappingEffect = await data.mappingEffect()
  store.setState((state) => ({
    summary,
    unscored: null,
    mapping: filled,
    mappingEffect,
    selectedRow: null,
    version: state.version + 1,
  }))
  showReasons(data, model)
}
