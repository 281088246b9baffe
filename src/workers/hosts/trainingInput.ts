import { HoldfastError } from '../../contracts/errors'
import type { Profile } from '../../contracts/profile'
import type { Table } from '../../contracts/table'
import { comparisonRoles } from '../../data/repeats/comparisonRoles'
import { findFamilies } from '../../data/repeats/findFamilies'
import { groupDuplicates } from '../../data/repeats/groupDuplicates'
import { targetOf } from '../../data/target'
import { leftOutKinds } from '../../model/training/features'
import type { Glossary } from '../../model/training/glossary'
import type { TrainInput, TrainOptions } from '../../model/training/trainOptions'

/**
 * What training takes from a profiled table: its outcome, its families, and which columns are no
 * properties of a customer.
 * @throws HoldfastError `no-target` where the table has no outcome column.
 */
export function trainingInput(
  table: Table,
  profile: Profile,
  grouping: TrainOptions['grouping'],
  glossary: Glossary | null,
): TrainInput {
  const { target } = profile
  if (!target) throw new HoldfastError('no-target', { file: table.file.name })
  const ids = profile.id === null ? [] : [profile.id]
  const otherKinds = profile.columns.filter(({ kind }) => leftOutKinds.has(kind))
  return {
    table,
    target: targetOf(table, target),
    groups: groupsOf(table, profile, grouping),
    targetColumn: target.column,
    positive: target.positive,
    leaveOut: [...ids, ...otherKinds.map(({ name }) => name)],
    glossary,
  }
}

/** Which rows validation keeps on one side: those of one customer, equal rows, or each its own. */
function groupsOf(
  table: Table,
  { columns, id, target }: Profile,
  grouping: TrainOptions['grouping'],
): Int32Array {
  if (grouping === 'families')
    return findFamilies(table, comparisonRoles(columns, id, target?.column)).family
  if (grouping === 'exact') return groupDuplicates(table, id === null ? [] : [id])
  return Int32Array.from({ length: table.rowCount }, (_, row) => row)
}
