import type { Outcome } from '../../contracts'
import {
  answerOf,
  isScoredName,
  namesDayOfLeaving,
  namesLeaving,
  namesNeither,
  namesStaying,
  outcomeName,
  saidYes,
  wordsOf,
} from '../../ground/words'
import type { ColumnFacts } from '../columns'

/** Words in the name of a column that may say who left, if its values do. */
const statusWords = new Set(['status', 'state', 'flag', 'статус', 'состояние', 'признак'])
/** An outcome has few values: left, stayed, and perhaps some that tell neither. */
export const mostValues = 12
/** Days of leaving are no outcome where hardly anybody, or nearly everybody, has one. */
const leastShare = 0.01

/** A value of a column with its rows. */
export interface ValueRows {
  readonly value: string
  readonly rows: number
}

/** What is looked at of a column. */
export type OutcomeFacts = Pick<ColumnFacts, 'column' | 'distinct' | 'present' | 'counts'> & {
  readonly distribution: { readonly values: ArrayLike<number> } | null
}

/**
 * The column that tells who left, and how: by its name and two values, by what the values say, by one
 * value or blank, by a day of leaving or blank. Null where none does.
 */
export function guessOutcome(all: readonly OutcomeFacts[]): Outcome | null {
  const facts = all.filter(({ column }) => !isScoredName(column.name))
  const binary = facts.filter(({ distinct }) => distinct === 2)
  const named = (rank: number) =>
    binary.find((one) => outcomeName(one.column.name).rank === rank && saysAnything(one))
  const byName = named(3) ?? named(2)
  const found =
    byName ??
    binary.find((one) => isStatus(one) && valuesOf(one).some(({ value }) => namesLeaving(value))) ??
    binary.find((one) => isTelling(valuesOf(one))) ??
    facts.find((one) => one.distinct <= mostValues && isTelling(valuesOf(one))) ??
    facts.find(isMarkOrBlank) ??
    facts.find(isDayOfLeaving) ??
    named(1)
  return found ? readOutcome(found) : null
}

/** How the values of a column are read as an outcome at first sight; null where they cannot be one. */
export function readOutcome(facts: OutcomeFacts): Outcome | null {
  const { column, distinct } = facts
  const { name } = column
  const { asks, rank } = outcomeName(name)
  if (distinct === 0) return null
  if (isDayOfLeaving(facts)) return { column: name, left: '', unknown: [], blank: 'stayed' }
  if (distinct > mostValues) return null
  const values = valuesOf(facts)
  if (distinct === 1) {
    if (!hasBlank(facts)) return null
    const { value } = values[0]!
    const left = meaningOf(value, asks, rank) ?? true
    return left
      ? { column: name, left: value, unknown: [], blank: 'stayed' }
      : { column: name, left: '', unknown: [], blank: 'left' }
  }
  const left = leftOf(values, facts).value
  const others = values.map(({ value }) => value).filter((value) => value !== left)
  const unknown = others.filter(namesNeither)
  // Somebody must have stayed.
  return { column: name, left, unknown: unknown.length < others.length ? unknown : [] }
}

/** The values of a column of few, with their rows, in the order of the column. */
export function valuesOf({ column, distribution, counts }: OutcomeFacts): ValueRows[] {
  const values =
    column.type === 'text' ? column.dictionary : Array.from(distribution?.values ?? [], String)
  return values.map((value, index) => ({ value, rows: counts[index] ?? 0 }))
}

/** The value that means "left": by number, by its words and what the name asks, else the rarer. */
function leftOf(values: readonly ValueRows[], { column }: OutcomeFacts): ValueRows {
  const { asks, rank } = outcomeName(column.name)
  if (column.type === 'number') {
    const byNumber = [...values].sort((a, b) => Number(a.value) - Number(b.value))
    return asks === 'stayed' ? byNumber[0]! : byNumber.at(-1)!
  }
  const meanings = values.map(({ value }) => meaningOf(value, asks, rank))
  const saying = values.filter((_, index) => meanings[index] === true)
  if (saying.length > 0) return commonest(saying)
  const open = values.filter((_, index) => meanings[index] === null)
  // Of two values of which one means "stayed", the other means "left".
  if (open.length > 0 && open.length < values.length) return rarest(open)
  return rarest(values)
}

const commonest = (values: readonly ValueRows[]) =>
  values.reduce((a, b) => (b.rows > a.rows ? b : a))
const rarest = (values: readonly ValueRows[]) => values.reduce((a, b) => (b.rows <= a.rows ? b : a))

/**
 * Whether a value says that a customer left, in a column whose name asks for that or for the opposite;
 * null where it does not tell. A name that asks nothing leaves "yes" to mean "left".
 */
function meaningOf(value: string, asks: 'left' | 'stayed', rank: number): boolean | null {
  if (namesLeaving(value)) return true
  if (namesStaying(value)) return false
  const yes = saidYes(value) ?? answerOf(value)
  if (yes === null) return null
  return rank > 0 && asks === 'stayed' ? !yes : yes
}

/** One value says that a customer left, and another that one stayed. */
function isTelling(values: readonly ValueRows[]): boolean {
  return (
    values.some(({ value }) => namesLeaving(value)) &&
    values.some(({ value }) => namesStaying(value))
  )
}

function isStatus({ column }: OutcomeFacts): boolean {
  return wordsOf(column.name).some((word) => statusWords.has(word))
}

/** Two values under the name of an outcome are one unless they are plainly something else: two days. */
const saysAnything = ({ column }: OutcomeFacts) => column.type === 'number' || !column.dates

const rowsOf = ({ column }: OutcomeFacts) =>
  column.type === 'number' ? column.values.length : column.codes.length

const hasBlank = (facts: OutcomeFacts) => facts.present < rowsOf(facts)

/** One value under the name of an outcome, and cells without any: "yes" or blank. */
function isMarkOrBlank(facts: OutcomeFacts): boolean {
  if (facts.distinct !== 1 || !hasBlank(facts)) return false
  const { rank, asks } = outcomeName(facts.column.name)
  const [only] = valuesOf(facts)
  return only !== undefined && rank > 0 && meaningOf(only.value, asks, rank) !== null
}

/** Days of leaving, which those who stayed do not have. */
function isDayOfLeaving(facts: OutcomeFacts): boolean {
  const { column, present } = facts
  if (column.type !== 'text' || !column.dates || !namesDayOfLeaving(column.name)) return false
  const share = present / rowsOf(facts)
  return share >= leastShare && share <= 1 - leastShare
}
