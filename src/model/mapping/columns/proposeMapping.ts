import { inputsOf, type Manifest, type Mapping, type Table } from '../../../contracts'
import { type ColumnProposal, proposeColumns } from './proposeColumns'

/** The mapping that is in force unless a person says otherwise. */
export function proposeMapping(
  table: Pick<Table, 'columns'>,
  manifest: Manifest,
  excluded?: ReadonlySet<string>,
): Mapping {
  return mappingOf(manifest, proposeColumns(table, manifest, excluded))
}

/** Proposed columns as a mapping: numbers as they are, values matched by spelling and meaning. */
export function mappingOf(manifest: Manifest, proposals: readonly ColumnProposal[]): Mapping {
  return inputsOf(manifest).map(({ name }, f) => ({
    feature: name,
    column: proposals[f]!.column,
    scale: 1,
    categories: {},
  }))
}
