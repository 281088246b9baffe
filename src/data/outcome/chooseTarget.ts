import type { AskedRoles, Outcome, Target } from '../../contracts'
import { HoldfastError } from '../../contracts'
import type { ColumnFacts } from '../columns'
import { guessOutcome, readOutcome, valuesOf } from './guessOutcome'
import { columnOutcomes } from './outcomesOf'

export interface TargetChoice {
  readonly target: Target
  readonly rows: OutcomeRows
}

/** Rows by their outcome, ascending; the others stayed. */
export interface OutcomeRows {
  readonly churned: Int32Array
  /** Null where every outcome is known. */
  readonly unknown: Int32Array | null
}

/**
 * The outcome column: the one asked for, or the one that tells by its name and values who left. Null
 * where nothing is asked for and nothing found. Throws `target-not-binary` for a column asked
 * for with a number of values that the roles do not allow, `category-unknown` for values it does not have.
 */
export function chooseTarget(
  facts: readonly ColumnFacts[],
  asked: AskedRoles,
): TargetChoice | null {
  const outcome = chosenBy(facts, asked.outcome)
  const chosen = facts.find(({ column }) => column.name === outcome?.column)
  if (!outcome || !chosen) return null
  const outcomes = columnOutcomes(chosen.column, outcome)
  const churned = rowsWith(1, outcomes)
  const uncounted = rowsWith(-1, outcomes)
  const blank = outcome.blank === undefined ? outcomes.length - chosen.present : 0
  const target: Target = {
    ...outcome,
    rate: churned.length / (outcomes.length - uncounted.length),
    unknownRows: uncounted.length - blank,
    ...(outcome.blank && asked.outcome?.blank === undefined && { blankAssumed: true }),
  }
  return { target, rows: { churned, unknown: uncounted.length > 0 ? uncounted : null } }
}

/** The roles without those that the columns do not fit: they are guessed then. */
export function fittingRoles(facts: readonly ColumnFacts[], roles: AskedRoles): AskedRoles {
  const { id, outcome } = roles
  const hasId = id == null || facts.some(({ column }) => column.name === id)
  return {
    ...(outcome !== undefined && fits(facts, outcome) && { outcome }),
    ...(hasId && id !== undefined && { id }),
  }
}

function fits(facts: readonly ColumnFacts[], outcome: Partial<Outcome> | null): boolean {
  if (outcome?.column === undefined) return true
  const { left, unknown = [] } = outcome
  const found = facts.find(({ column }) => column.name === outcome.column)
  if (!found || !allows(found, outcome)) return false
  const asked = left === undefined || left === '' ? unknown : [...unknown, left]
  if (asked.length === 0) return true
  const values = valuesOf(found).map(({ value }) => value)
  return asked.every((value) => values.includes(value))
}

/** Whether it is said, or can be told, what all values of the column mean. */
function allows(facts: ColumnFacts, { left, unknown, blank }: Partial<Outcome>): boolean {
  const { distinct } = facts
  if (distinct === 2 || (distinct > 2 && left !== undefined && unknown !== undefined)) return true
  if (blank !== undefined) return distinct > 0
  return left === undefined && readOutcome(facts)?.blank !== undefined
}

function rowsWith(wanted: 1 | -1, outcome: Int8Array): Int32Array {
  const rows = new Int32Array(outcome.length)
  let count = 0
  for (let row = 0; row < outcome.length; row++) {
    // Written in any case and kept only where wanted: no branch to predict.
    rows[count] = row
    count += outcome[row] === wanted ? 1 : 0
  }
  return rows.slice(0, count)
}

function chosenBy(facts: readonly ColumnFacts[], asked: AskedRoles['outcome']): Outcome | null {
  if (asked === null) return null
  if (asked?.column === undefined) {
    const guess = guessOutcome(facts)
    return guess && withAsked(guess, asked ?? {}, facts)
  }
  const found = facts.find(({ column }) => column.name === asked.column)
  if (!found) return null
  if (!allows(found, asked))
    throw new HoldfastError('target-not-binary', { column: asked.column, distinct: found.distinct })
  const guess = readOutcome(found)
  return withAsked(guess ?? { column: asked.column, left: '', unknown: [] }, asked, facts)
}

/** A guess with what is asked for in its place. */
function withAsked(
  guess: Outcome,
  { left, unknown, blank }: Partial<Outcome>,
  facts: readonly ColumnFacts[],
): Outcome {
  const found = facts.find(({ column }) => column.name === guess.column)!
  const known = (value: string) => knownAs(value.trim(), guess.column, valuesOf(found))
  const asked = left === undefined
  const means = asked ? guess.left : left === '' && blank ? '' : known(left)
  const neither = unknown?.map(known) ?? (asked && found.distinct > 2 ? guess.unknown : [])
  const empty = blank ?? (asked && unknown === undefined ? guess.blank : undefined)
  return { column: guess.column, left: means, unknown: neither, ...(empty && { blank: empty }) }
}

/** The value as the column has it. */
function knownAs(asked: string, field: string, values: ReturnType<typeof valuesOf>): string {
  const found = values.find(({ value }) => value === asked || sameNumber(value, asked))
  if (found) return found.value
  const known = values.map(({ value }) => value).join(', ')
  throw new HoldfastError('category-unknown', { field, value: asked, known })
}

function sameNumber(value: string, asked: string): boolean {
  return asked !== '' && Number(value) === Number(asked)
}
