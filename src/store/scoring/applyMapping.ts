import type { Manifest, Mapping } from '../../contracts'
import type { FileServices } from '../../workers/messages'
import { selectCustomer } from '../customers'
import { openServices, openSource, showScores } from '../file'
import { forgetMapping, rememberMapping, reportFilling } from '../mapping'
import { activeModel } from '../model'
import { setView } from '../shell'
import { checkWanted, inRun, notify, type Run } from '../state'
import { startReasons } from './reasons'
import { adoptScores, scoreFile } from './scoreFile'

/**
 * Scores the open file again with the columns a person chose, remembers the choice for files with
 * the same header, and shows the customers. A cancel leaves the scores and the mapping before.
 */
export function applyMapping(mapping: Mapping): Promise<void> {
  return rescore(async (run, file, manifest) => {
    await scoreWith(run, mapping, true)
    rememberMapping(await file.table.header(), manifest, mapping)
    setView('customers')
  })
}

/** Forgets what was chosen for files with this header: scores with what the program proposes. */
export function forgetOpenMapping(): Promise<void> {
  return rescore(async (run, file, manifest) => {
    forgetMapping(await file.table.header(), manifest)
    await scoreWith(run, await file.mapping.propose(manifest), false)
  })
}

type Rescoring = (run: Run, file: FileServices, manifest: Manifest) => Promise<void>

async function rescore(work: Rescoring): Promise<void> {
  const progress = { stage: 'score', done: 0, total: null, unit: 'rows' } as const
  await inRun(openSource().name, progress, async (run) =>
    work(run, openServices(), (await activeModel()).manifest),
  ).catch(notify)
}

async function scoreWith(run: Run, mapping: Mapping, remembered: boolean): Promise<void> {
  const file = openServices()
  const model = await activeModel()
  const scored = await scoreFile(file, model, mapping, run)
  const filling = { manifest: model.manifest, mapping, remembered }
  const filled = await reportFilling(file.mapping, filling)
  checkWanted(run)
  adoptScores(file, scored)
  const mappingEffect = await file.scoring.effect()
  showScores({ summary: scored.summary, unscored: null, mapping: filled, mappingEffect })
  selectCustomer(null)
  startReasons(file, model)
}
