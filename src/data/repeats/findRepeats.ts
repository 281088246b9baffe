import type { Repeats, RowFamilies, Table, Target } from '../../contracts'
import { finish, type Steps } from '../../ground/pacing'
import { distributionSteps } from '../columns'
import { outcomesOf } from '../outcome'
import { countFamilies, groupDuplicateSteps } from './equal'
import { familyExamples } from './familyExamples'
import { type ComparisonRoles, findFamilies } from './findFamilies'

/** Finds the customers behind the rows and counts repeats by kind. `onProgress` gets the share done. */
export function findRepeats(
  table: Table,
  roles: ComparisonRoles,
  target: Target | null,
  onProgress: (share: number) => void = () => {},
): RowFamilies {
  const { repeatedIds, unique } = finish(countIds(table, roles.id))
  const exact = unique ? 0 : countRepeated(finish(groupDuplicateSteps(table, [])))
  onProgress(0.1)
  const { family, likeness, ...kinds } = findFamilies(table, roles, onProgress)
  const described = finish(describe(table, family, roles.id, target))
  return {
    repeats: { exact, repeatedIds, ...kinds, ...described, complete: true },
    family,
    likeness,
  }
}

/**
 * The same with duplicates only, in steps of some milliseconds: a twentieth of the time, for a first
 * answer on large tables.
 */
export function* findDuplicates(
  table: Table,
  { id }: ComparisonRoles,
  target: Target | null,
): Steps<RowFamilies> {
  const { repeatedIds, unique } = yield* countIds(table, id)
  const family = yield* groupDuplicateSteps(table, id === null ? [] : [id])
  const repeats = {
    exact: unique ? 0 : yield* countExact(table, id, family),
    ignoringId: countRepeated(family),
    repeatedIds,
    nearCopies: 0,
    movedCopies: 0,
    ...(yield* describe(table, family, id, target)),
    copies: [],
    complete: false,
  }
  return { repeats, family, likeness: { compared: [], movements: [] } }
}

/** Rows that equal an earlier one in everything: those with its ID within the `family` of rows equal but for it. */
function* countExact(
  { columns, rowCount }: Table,
  id: string | null,
  family: Int32Array,
): Steps<number> {
  const idColumn = columns.find(({ name }) => name === id)
  if (!idColumn) return countRepeated(family)
  const families = { type: 'text', name: '', codes: family, dictionary: [] } as const
  return countRepeated(yield* groupDuplicateSteps({ columns: [families, idColumn], rowCount }, []))
}

const countRepeated = (family: Int32Array) => family.length - countFamilies(family)

function* describe(
  table: Table,
  family: Int32Array,
  id: string | null,
  target: Target | null,
): Steps<
  Pick<Repeats, 'families' | 'largestFamily' | 'familySizes' | 'mixedOutcomes' | 'examples'>
> {
  const sizes = new Int32Array(countFamilies(family))
  yield
  for (let row = 0; row < family.length; row++) sizes[family[row]!]!++
  yield
  const familySizes = countSizes(sizes)
  yield
  const outcome = target ? outcomesOf(table, target) : null
  yield
  const mixedOutcomes = outcome ? countMixed(family, sizes.length, outcome) : null
  yield
  return {
    families: sizes.length,
    largestFamily: familySizes.at(-1)?.size ?? 0,
    familySizes,
    mixedOutcomes,
    examples: familyExamples(table, family, sizes, id),
  }
}

function countSizes(sizes: Int32Array): Repeats['familySizes'] {
  let largest = 0
  for (let family = 0; family < sizes.length; family++)
    if (sizes[family]! > largest) largest = sizes[family]!
  const tally = new Int32Array(largest + 1)
  for (let family = 0; family < sizes.length; family++) tally[sizes[family]!]!++
  const counted: { size: number; families: number }[] = []
  for (let size = 1; size <= largest; size++)
    if (tally[size]! > 0) counted.push({ size, families: tally[size]! })
  return counted
}

/** Families with both outcomes among their rows. */
function countMixed(family: Int32Array, families: number, outcome: Int8Array): number {
  const seen = new Uint8Array(families)
  let mixed = 0
  for (let row = 0; row < family.length; row++) {
    if (outcome[row]! < 0) continue
    const before = seen[family[row]!]!
    const after = before | (outcome[row]! + 1)
    if (after === 3 && before !== 3) mixed++
    seen[family[row]!] = after
  }
  return mixed
}

interface IdCounts {
  /** Rows whose ID stood in an earlier row, missing ones left out; null without an ID column. */
  readonly repeatedIds: number | null
  /** No two rows share an ID, a missing one included, so no two can be equal. */
  readonly unique: boolean
}

function* countIds(table: Table, id: string | null): Steps<IdCounts> {
  const column = table.columns.find(({ name }) => name === id)
  if (!column) return { repeatedIds: null, unique: false }
  let present = 0
  let distinct = 0
  if (column.type === 'number') {
    const distribution = yield* distributionSteps(column.values)
    present = distribution.present
    distinct = distribution.values.length
  } else {
    for (let row = 0; row < column.codes.length; row++) if (column.codes[row]! >= 0) present++
    distinct = column.dictionary.length
  }
  return {
    repeatedIds: present - distinct,
    unique: table.rowCount - distinct <= 1 && present === distinct,
  }
}
