import type { AskedRoles, Outcome, Target } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { answerOf, namesLeaving, outcomeNameRank, wordsOf } from '../../ground/words'
import type { ColumnFacts } from '../columns'
import { columnOutcomes } from './outcomesOf'

/** Words in the name of a column that may say who left, if its values do. */
const statusWords = new Set(['status', 'state', 'flag', 'статус', 'состояние', 'признак'])

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
 * The outcome column: the one asked for, or the first with a telling name and exactly two values.
 * Null where nothing is asked for and nothing found. Throws `target-not-binary` for a column asked
 * for with a number of values that the roles do not allow, `category-unknown` for values it does not have.
 */
export function chooseTarget(
  facts: readonly ColumnFacts[],
  asked: AskedRoles,
): TargetChoice | null {
  const chosen = chosenBy(facts, asked.outcome)
  if (!chosen) return null
  const { column } = chosen
  const values = valuesOf(chosen)
  const left =
    asked.outcome?.left === undefined
      ? leftOf(chosen, values)
      : knownAs(asked.outcome.left.trim(), column.name, values)
  const neither = asked.outcome?.unknown ?? []
  const unknown = neither.map((value) => knownAs(value, column.name, values))
  const outcomes = columnOutcomes(column, { left, unknown })
  const churned = rowsWith(1, outcomes)
  const uncounted = rowsWith(-1, outcomes)
  const target: Target = {
    column: column.name,
    left,
    unknown,
    rate: churned.length / (outcomes.length - uncounted.length),
    unknownRows: uncounted.length - (outcomes.length - chosen.present),
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
  const asked = left === undefined ? unknown : [...unknown, left]
  const values = valuesOf(found)
  return asked.every((value) => values.includes(value))
}

/** Whether it is said what all values of the column mean. */
function allows({ distinct }: ColumnFacts, { left, unknown }: Partial<Outcome>): boolean {
  return distinct === 2 || (distinct > 2 && left !== undefined && unknown !== undefined)
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

function chosenBy(
  facts: readonly ColumnFacts[],
  asked: AskedRoles['outcome'],
): ColumnFacts | undefined {
  if (asked === null) return undefined
  if (asked?.column === undefined) return guess(facts)
  const found = facts.find(({ column }) => column.name === asked.column)
  if (!found) return undefined
  if (allows(found, asked)) return found
  throw new HoldfastError('target-not-binary', { column: asked.column, distinct: found.distinct })
}

/** The value as the column has it. */
function knownAs(asked: string, field: string, values: readonly string[]): string {
  const known = values.find((value) => value === asked || sameNumber(value, asked))
  if (known !== undefined) return known
  throw new HoldfastError('category-unknown', { field, value: asked, known: values.join(', ') })
}

function guess(facts: readonly ColumnFacts[]): ColumnFacts | undefined {
  const binary = facts.filter(({ distinct }) => distinct === 2)
  const named = (rank: number) => binary.find(({ column }) => outcomeNameRank(column.name) === rank)
  // Many things have a status: only its values tell that it is this one.
  const status = (facts: ColumnFacts) =>
    wordsOf(facts.column.name).some((word) => statusWords.has(word)) &&
    valuesOf(facts).some(namesLeaving)
  return named(2) ?? named(1) ?? binary.find(status)
}

/** The two values of an outcome column as text. */
function valuesOf({ column, distribution }: ColumnFacts): string[] {
  if (column.type === 'text') return [...column.dictionary]
  return distribution ? Array.from(distribution.values, String) : []
}

/** The value that means "left": by its words, else the larger number, else the rarer text. */
function leftOf({ column, counts }: ColumnFacts, values: readonly string[]): string {
  const [a, b] = values as [string, string]
  if (column.type === 'number') return b
  const [first, second] = [answerOf(a), answerOf(b)]
  if ((first === false) !== (second === false)) return first === false ? b : a
  if ((first === true) !== (second === true)) return first === true ? a : b
  return counts[0]! < counts[1]! ? a : b
}

function sameNumber(value: string, asked: string): boolean {
  return asked !== '' && Number(value) === Number(asked)
}
