import type {
  AskedRoles,
  ColumnKind,
  ColumnProfile,
  NumberColumn,
  OnProgress,
  Profile,
  RowFamilies,
  Table,
} from '../../contracts'
import { HoldfastError } from '../../contracts'
import type { Steps } from '../../ground/pacing'
import { type ColumnFacts, columnKind, isIdName } from '../columns'
import { chooseTarget, fittingRoles } from '../outcome'
import { comparisonRoles, findDuplicates, findRepeats } from '../repeats'
import { findAlerts } from './alerts'
import { correlateSteps } from './correlations'
import { factsOf, profileColumn } from './profileColumn'

export interface ProfileOptions extends AskedRoles {
  /** Roles that do not fit the table are guessed instead of refused. */
  readonly ifFits?: boolean
  /** Above so many rows only duplicates are counted, and copies left to `findRepeats`. */
  readonly copiesUpTo?: number
}

const progressEveryMs = 100
const columnsNamed = 30
/** Pairs grow with the square of columns: 40 make 780. */
const mostCorrelated = 40

/** A profile, and the family of every row as its `repeats` count them. */
export interface ProfiledTable extends Pick<RowFamilies, 'family' | 'likeness'> {
  readonly profile: Profile
}

/** How far a profile is, in columns; a part of one counts for less than one. */
export interface ProfileStep {
  readonly done: number
  readonly total: number
}

/**
 * Describes a table: column kinds, distributions, churn, repeats and what to be careful about.
 * Statistics equal those of pandas; missing cells take no part in them. Throws `column-unknown`,
 * `target-not-binary` or `category-unknown` for options that do not fit the file.
 */
export function profileTable(
  table: Table,
  options: ProfileOptions = {},
  onProgress?: OnProgress,
): Profile {
  const steps = profileSteps(table, options)
  let reported = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.profile
    if (!onProgress || performance.now() - reported < progressEveryMs) continue
    reported = performance.now()
    onProgress({ stage: 'profile', ...step.value, unit: 'columns' })
  }
}

/** The same in steps of some milliseconds, so that a worker can answer in between. */
export function* profileSteps(
  table: Table,
  options: ProfileOptions,
): Generator<ProfileStep, ProfiledTable> {
  if (!options.ifFits) requireColumns(table, [options.outcome?.column, options.id])
  const width = table.columns.length
  const total = width
  // Each column is looked at for its kind and in full; finding repeats counts as much once more.
  const parts = (looks: number): ProfileStep => ({ done: looks / 3, total })
  const facts: ColumnFacts[] = []
  for (const column of table.columns)
    facts.push(yield* counting(factsOf(column), parts(facts.length)))
  const roles = options.ifFits ? fittingRoles(facts, options) : options
  const choice = chooseTarget(facts, roles)
  yield parts(width)
  const target = choice?.target ?? null
  const kinds = facts.map(columnKind)
  const id = roles.id === undefined ? guessId(facts, kinds, target?.column) : roles.id
  const columns: ColumnProfile[] = []
  for (const columnFacts of facts) {
    const kind = columnFacts.column.name === id ? 'id' : kinds[columns.length]!
    const profiling = profileColumn(columnFacts, kind, choice?.rows ?? null)
    columns.push(yield* counting(profiling, parts(width + columns.length)))
  }
  const correlating = correlateSteps(...numbersOf(facts, columns))
  const correlations = yield* counting(correlating, parts(width * 2))
  const compared = comparisonRoles(columns, id, target?.column)
  const all = table.rowCount <= (options.copiesUpTo ?? Number.POSITIVE_INFINITY)
  const { repeats, family, likeness } = all
    ? findRepeats(table, compared, target)
    : yield* counting(findDuplicates(table, compared, target), parts(width * 2 + 1))
  const { problems, problemCount, problemCounts } = table
  const profile = {
    file: table.file,
    rows: table.rowCount,
    target,
    id,
    columns,
    repeats,
    correlations,
    alerts: findAlerts(table.rowCount, columns, repeats, target, problemCount),
    problems,
    problemCount,
    problemCounts,
  }
  return { profile, family, likeness }
}

/** Steps that tell how far the whole is. */
function* counting<Result>(steps: Steps<Result>, at: ProfileStep): Generator<ProfileStep, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield at
  }
}

function requireColumns(table: Table, names: readonly (string | null | undefined)[]): void {
  const known = table.columns.map(({ name }) => name)
  for (const name of names) {
    if (name == null || known.includes(name)) continue
    const more = known.length > columnsNamed ? ', …' : ''
    const columns = known.slice(0, columnsNamed).join(', ') + more
    throw new HoldfastError('column-unknown', { file: table.file.name, column: name, columns })
  }
}

/** Among the columns that look like an ID, one that is called so; else the first. */
function guessId(
  facts: readonly ColumnFacts[],
  kinds: readonly ColumnKind[],
  target: string | undefined,
): string | null {
  const candidates = facts.filter(
    ({ column }, index) => kinds[index] === 'id' && column.name !== target,
  )
  const best = candidates.find(({ column }) => isIdName(column.name)) ?? candidates[0]
  return best?.column.name ?? null
}

/** The number columns that are properties, and a typical value of each. */
function numbersOf(
  facts: readonly ColumnFacts[],
  columns: readonly ColumnProfile[],
): [NumberColumn[], number[]] {
  const numbers: NumberColumn[] = []
  const medians: number[] = []
  facts.forEach(({ column }, index) => {
    const { kind, number } = columns[index]!
    const property = kind === 'number' || kind === 'boolean'
    if (column.type !== 'number' || !property || !number || numbers.length === mostCorrelated)
      return
    numbers.push(column)
    medians.push(number.median)
  })
  return [numbers, medians]
}
