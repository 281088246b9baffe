import {
  type Column,
  type OutcomeColumns,
  outcomeOf,
  type Profile,
  type Table,
} from '../../contracts'
import { distributionOf } from '../columns'
import { guessOutcome, mostValues, type OutcomeFacts, readOutcome, valuesOf } from './guessOutcome'

/**
 * Every column as an outcome might be taken from it, and the likeliest choice: the target of the
 * profile, else the guess by which the profile would have found one.
 */
export function outcomeColumns(
  table: Table,
  { columns, target }: Pick<Profile, 'columns' | 'target'>,
): OutcomeColumns {
  const facts = table.columns.map((column, index) =>
    factsOf(column, columns[index]!.missing, columns[index]!.distinct),
  )
  const guess = target ? outcomeOf(target) : guessOutcome(facts)
  const described = facts.map((each, index) => {
    const { name, missing, distinct } = columns[index]!
    const few = distinct > 0 && distinct <= mostValues
    const values = few ? valuesOf(each).sort((a, b) => b.rows - a.rows) : []
    return { name, missing, distinct, values, choice: readOutcome(each) }
  })
  return {
    columns: described.map((column) =>
      column.name === guess?.column ? { ...column, choice: guess } : column,
    ),
    guess,
  }
}

/** The values of a column are counted where it has few. */
function factsOf(column: Column, missing: number, distinct: number): OutcomeFacts {
  if (column.type === 'number') {
    const few = distinct <= mostValues ? distributionOf(column.values) : null
    const present = column.values.length - missing
    return { column, distribution: few, present, distinct, counts: few?.counts ?? noCounts }
  }
  const counts = new Uint32Array(column.dictionary.length)
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row]!
    if (code >= 0) counts[code]!++
  }
  const present = column.codes.length - missing
  return { column, distribution: null, present, distinct, counts }
}

const noCounts = new Uint32Array()
