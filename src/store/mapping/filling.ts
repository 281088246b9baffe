import type { Manifest, Mapping, MappingReport, ScoreSummary } from '../../contracts'
import type { DataService } from '../../workers/messages'
import type { View } from '../state/state'
import { store } from '../state/store'
import { shouldBeSeen } from './attention'
import { rememberedMapping } from './mappingMemory'

/** Which columns of a file fill the features of a model. */
export interface Filling {
  readonly manifest: Manifest
  readonly mapping: Mapping
  /** True where a person mapped an earlier file with the same header. */
  readonly remembered: boolean
}

/** As remembered for the header of the file in `data`, else as the program proposes. */
export async function fillingFor(data: DataService, manifest: Manifest): Promise<Filling> {
  const remembered = rememberedMapping(await data.header(), manifest)
  if (remembered) return { manifest, mapping: remembered, remembered: true }
  return { manifest, mapping: await data.proposedMapping(manifest), remembered: false }
}

export async function reportFilling(data: DataService, filling: Filling): Promise<MappingReport> {
  const report = await data.mapping(filling.manifest, filling.mapping)
  return { ...report, remembered: filling.remembered }
}

/** True where every feature has a column of its own name and all values are known: nothing to ask. */
export function isObvious(summary: ScoreSummary | null): boolean {
  if (!summary) return false
  const { missingFeatures, unseen, matched } = summary
  return missingFeatures.length + unseen.length + matched.length === 0
}

/** Where to look first: at the mapping where it is in doubt, at the data where nothing is scored. */
export function firstView(view: View, scored: boolean, mapping: MappingReport | null): View {
  if (!scored) return 'data'
  if (mapping && shouldBeSeen(mapping)) return 'mapping'
  return view === 'mapping' ? 'customers' : view
}

/** Puts the report of an obvious filling into the state once the scores are on screen. */
export async function reportLater(data: DataService, filling: Filling): Promise<void> {
  const { version } = store.getState()
  const mapping = await reportFilling(data, filling)
  if (store.getState().version === version) store.setState({ mapping })
}
