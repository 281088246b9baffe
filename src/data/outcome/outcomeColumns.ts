import type {
  Column,
  Outcome,
  OutcomeColumn,
  OutcomeColumns,
  Profile,
  Table,
} from '../../contracts'
import { answerOf, namesLeaving, namesNeither, namesStaying } from '../../ground/words'
import { distributionOf } from '../columns'

/** An outcome has few values: left, stayed, and perhaps some that tell neither. */
const mostValues = 12

type ValueRows = OutcomeColumn['values'][number]

/**
 * Every column as an outcome might be taken from it, and the likeliest choice: the target of the
 * profile, else a column of few values of which one says that a customer left and another "stayed".
 */
export function outcomeColumns(
  table: Table,
  { columns, target }: Pick<Profile, 'columns' | 'target'>,
): OutcomeColumns {
  const described = table.columns.map((column, index) => {
    const { name, missing, distinct } = columns[index]!
    const few = distinct > 0 && distinct <= mostValues
    const values = few ? valuesOf(column).sort((a, b) => b.rows - a.rows) : []
    return { name, missing, distinct, values, choice: choiceFor(column, values) }
  })
  if (target) {
    const guess = { column: target.column, left: target.left, unknown: target.unknown }
    return {
      columns: described.map((column) =>
        column.name === target.column ? { ...column, choice: guess } : column,
      ),
      guess,
    }
  }
  const telling = described.find(
    ({ values }) =>
      values.some(({ value }) => namesLeaving(value)) &&
      values.some(({ value }) => namesStaying(value)),
  )
  return { columns: described, guess: telling?.choice ?? null }
}

function valuesOf(column: Column): ValueRows[] {
  if (column.type === 'number') {
    const { values, counts } = distributionOf(column.values)
    return Array.from(values, (value, i) => ({ value: String(value), rows: counts[i]! }))
  }
  const counts = new Uint32Array(column.dictionary.length)
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row]!
    if (code >= 0) counts[code]!++
  }
  return column.dictionary.map((value, code) => ({ value, rows: counts[code]! }))
}

function choiceFor({ name, type }: Column, values: readonly ValueRows[]): Outcome | null {
  if (values.length < 2) return null
  const left = guessLeft(values, type)
  const others = values.filter((each) => each !== left).map(({ value }) => value)
  const unknown = others.filter(namesNeither)
  // Somebody must have stayed.
  const some = unknown.length < others.length
  return { column: name, left: left.value, unknown: some ? unknown : [] }
}

/** By its words, else the largest number, else the rarest text. @param values most frequent first */
function guessLeft(values: readonly ValueRows[], type: Column['type']): ValueRows {
  const bySaying =
    values.find(({ value }) => namesLeaving(value)) ??
    values.find(({ value }) => answerOf(value) === true)
  if (bySaying) return bySaying
  if (type === 'number') return values.reduce((a, b) => (Number(b.value) > Number(a.value) ? b : a))
  const open = values.filter(({ value }) => answerOf(value) !== false)
  return open.at(-1) ?? values.at(-1)!
}
