import {
  countedTo,
  type Manifest,
  type Mapping,
  type MappingReport,
  type Table,
} from '../src/contracts'
import { reportMapping } from '../src/model/mapping'

/**
 * How the table fills the model as the program proposes, with days counted to `referenceDay` where
 * one is given, in ISO 8601.
 * @param others columns that are not to be guessed
 */
export function fillModel(
  table: Table,
  manifest: Manifest,
  referenceDay: string | null,
  others?: ReadonlySet<string>,
): { readonly report: MappingReport; readonly mapping: Mapping } {
  const proposed = reportMapping(table, manifest, undefined, others)
  const mapping = countedTo(
    proposed.features.map((fit) => fit.mapping),
    manifest,
    referenceDay,
  )
  if (referenceDay === null) return { report: proposed, mapping }
  return { report: reportMapping(table, manifest, mapping, others), mapping }
}
