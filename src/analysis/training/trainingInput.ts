import type { ColumnKind, Outcome, Profile, Table } from '../../contracts'
import { HoldfastError, outcomeOf } from '../../contracts'
import { outcomesOf } from '../../data/outcome'
import {
  comparisonRoles,
  fillableColumns,
  filledIn,
  fillFromRelatives,
  findFamilies,
  groupDuplicates,
} from '../../data/repeats'
import { dayOfIso } from '../../ground/days'
import { isScoredName } from '../../ground/words'
import type { Glossary } from '../../model/features'
import { leftOutKinds } from '../../model/features'
import type { TrainInput, TrainOptions } from '../../model/training'

/** What is to be learned from which columns of a table. */
export interface TrainingChoice {
  readonly outcome: Outcome
  readonly id: string | null
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[]
  /** Columns not to learn from, besides the outcome. */
  readonly leaveOut: readonly string[]
  /** The day in ISO 8601 that days are counted to; absent: what the dates tell. */
  readonly referenceDay?: string
}

/**
 * The choice nobody made by hand: the outcome of the profile, and every column that is a property
 * of a customer.
 * @throws HoldfastError `no-target` where the table has no outcome column.
 */
export function plainChoice({ file, target, id, columns }: Profile): TrainingChoice {
  if (!target) throw new HoldfastError('no-target', { file: file.name })
  const ids = id === null ? [] : [id]
  const otherKinds = columns.filter(
    ({ kind, name }) => leftOutKinds.has(kind) || isScoredName(name),
  )
  return {
    outcome: outcomeOf(target),
    id,
    columns,
    leaveOut: [...ids, ...otherKinds.map(({ name }) => name)],
  }
}

/**
 * What training takes from a table: its outcome, its families, and which columns are left out.
 *
 * @param fill whether missing cells are filled from other rows of the same customers, where `grouping`
 *   keeps those on one side
 * @throws HoldfastError `no-target` where the table lacks the outcome column.
 */
export function trainingInput(
  table: Table,
  choice: TrainingChoice,
  grouping: TrainOptions['grouping'],
  glossary: Glossary | null,
  fill: boolean,
): TrainInput {
  const { outcome, leaveOut, columns, id, referenceDay } = choice
  if (!table.columns.some(({ name }) => name === outcome.column))
    throw new HoldfastError('no-target', { file: table.file.name })
  const rest = {
    target: outcomesOf(table, outcome),
    outcome,
    leaveOut,
    glossary,
    ...(referenceDay !== undefined && { referenceDay: dayOfIso(referenceDay) }),
  }
  if (grouping !== 'families')
    return { ...rest, table, groups: plainGroups(table, choice, grouping) }
  const families = findFamilies(table, comparisonRoles(columns, id, outcome.column))
  const groups = families.family
  if (!fill) return { ...rest, table, groups }
  const fillable = fillableColumns(columns, id, outcome.column)
  const filled = fillFromRelatives(table, families, fillable)
  for (const name of leaveOut) fillable.delete(name)
  const rowsOf = new Map(filled.columns.map(({ column, rows }) => [column, rows]))
  return {
    ...rest,
    table: filled.table,
    groups,
    filled: { ...filledIn(filled, fillable), rowsOf },
  }
}

/** Which rows validation keeps on one side: equal ones, or each its own. */
function plainGroups(
  table: Table,
  { id }: TrainingChoice,
  grouping: Exclude<TrainOptions['grouping'], 'families'>,
): Int32Array {
  if (grouping === 'exact') return groupDuplicates(table, id === null ? [] : [id])
  return Int32Array.from({ length: table.rowCount }, (_, row) => row)
}
