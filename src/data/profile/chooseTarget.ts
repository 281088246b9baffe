import { HoldfastError } from '../../contracts/errors'
import type { Target } from '../../contracts/profile'
import { outcomes } from '../target'
import type { ColumnFacts } from './columnKind'
import { answerOf, namesLeaving } from './outcomeWords'
import { wordsOf } from './words'

/** Names of an outcome, the surest first. A word that ends in "*" stands for words that begin so. */
const outcomeNames = [
  ['churn*', 'ischurn*', 'отток*'],
  ['exited', 'exit', 'attrition', 'attrited', 'left', 'leaver', 'quit', 'cancelled', 'canceled'],
  ['ушел', 'ушла', 'ушли', 'ушедший', 'уход', 'покинул'],
]

/** Names of a column that may say who left, if its values do. */
const statusNames = ['status', 'state', 'flag', 'статус', 'состояние', 'признак']

export interface TargetChoice {
  readonly target: Target
  /** The rows with the positive value, ascending. */
  readonly churnedRows: Int32Array
}

/**
 * The outcome column: the one asked for, or the first with a telling name and exactly two values.
 * Null where nothing is asked for and nothing found. Throws `target-not-binary` for a column asked
 * for with another number of values, `category-unknown` for a positive value it does not have.
 */
export function chooseTarget(
  facts: readonly ColumnFacts[],
  asked: { readonly target?: string; readonly positive?: string },
): TargetChoice | null {
  const chosen = asked.target === undefined ? guess(facts) : named(facts, asked.target)
  if (!chosen) return null
  const values = valuesOf(chosen)
  const positive = asked.positive === undefined ? positiveOf(chosen, values) : asked.positive.trim()
  const known = values.find((value) => value === positive || sameNumber(value, positive))
  if (known === undefined) {
    const params = { field: chosen.column.name, value: positive, known: values.join(', ') }
    throw new HoldfastError('category-unknown', params)
  }
  const churnedRows = rowsOf(outcomes(chosen.column, known))
  const rate = churnedRows.length / chosen.present
  return { target: { column: chosen.column.name, positive: known, rate }, churnedRows }
}

/** The rows whose outcome is 1. */
function rowsOf(outcome: Int8Array): Int32Array {
  const rows = new Int32Array(outcome.length)
  let count = 0
  for (let row = 0; row < outcome.length; row++) {
    // Written in any case and kept only where churned: no branch to predict.
    rows[count] = row
    count += outcome[row] === 1 ? 1 : 0
  }
  return rows.slice(0, count)
}

function named(facts: readonly ColumnFacts[], name: string): ColumnFacts | undefined {
  const found = facts.find(({ column }) => column.name === name)
  if (found && found.distinct !== 2)
    throw new HoldfastError('target-not-binary', { column: name, distinct: found.distinct })
  return found
}

function guess(facts: readonly ColumnFacts[]): ColumnFacts | undefined {
  const binary = facts.filter(({ distinct }) => distinct === 2)
  for (const stems of outcomeNames) {
    const found = binary.find(({ column }) => hasStem(column.name, stems))
    if (found) return found
  }
  // Many things have a status: only its values tell that it is this one.
  return binary.find(
    (column) => hasStem(column.column.name, statusNames) && valuesOf(column).some(namesLeaving),
  )
}

/** Whether a word of a name is one of these; a stem that ends in "*" stands for words that begin so. */
function hasStem(name: string, stems: readonly string[]): boolean {
  return wordsOf(name).some((word) =>
    stems.some((stem) => (stem.endsWith('*') ? word.startsWith(stem.slice(0, -1)) : word === stem)),
  )
}

/** The two values of an outcome column as text. */
function valuesOf({ column, distribution }: ColumnFacts): string[] {
  if (column.type === 'text') return [...column.dictionary]
  return distribution ? Array.from(distribution.values, String) : []
}

/** The value that means "left": by its words, else the larger number, else the rarer text. */
function positiveOf({ column, counts }: ColumnFacts, values: readonly string[]): string {
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
