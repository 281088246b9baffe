import type { Manifest, Mapping, MappingReport, ScoreSummary } from '../../contracts'
import type { FileServices, MappingService } from '../../workers/messages'
import type { View } from '../state'
import { shouldBeSeen } from './attention'
import { rememberedMapping } from './mappingMemory'

/** Which columns of a file fill the features of a model. */
export interface Filling {
  readonly manifest: Manifest
  readonly mapping: Mapping
  /** True where a person mapped an earlier file with the same header. */
  readonly remembered: boolean
}

/** As remembered for the header of the file, else as the program proposes. */
export async function fillingFor(file: FileServices, manifest: Manifest): Promise<Filling> {
  const remembered = rememberedMapping(await file.table.header(), manifest)
  if (remembered) return { manifest, mapping: remembered, remembered: true }
  return { manifest, mapping: await file.mapping.propose(manifest), remembered: false }
}

export async function reportFilling(
  service: MappingService,
  { manifest, mapping, remembered }: Filling,
): Promise<MappingReport> {
  return { ...(await service.report(manifest, mapping)), remembered }
}

/** True where every feature has a column of its own name and all values are known: nothing to ask. */
export function isObvious({ missingFeatures, unseen, matched }: ScoreSummary): boolean {
  return missingFeatures.length + unseen.length + matched.length === 0
}

/** Where to look first: at the mapping where it is in doubt, at the data where nothing is scored. */
export function firstView(view: View, mapping: MappingReport | null): View {
  if (mapping && shouldBeSeen(mapping)) return 'mapping'
  return view === 'mapping' || view === 'start' ? 'customers' : view
}
