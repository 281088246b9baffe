import type { DecisionOptions } from '../../contracts'
import type { People } from './people'
import type { RowValues } from './values'

/** What the customers of a decision are worth. */
export interface Worth {
  /** In the order of `people.rows`. */
  readonly value: Float64Array
  /** Null of nobody. */
  readonly mean: number | null
  /** In the order of `people.known.rows`. */
  readonly known: Float64Array
  readonly knownMean: number | null
  /** Of `value`, how many are the median of a column. */
  readonly filled: number
}

/** @param read the value column; null where one figure is everybody's */
export function worthOf(
  { rows, known }: People,
  { value }: Pick<DecisionOptions, 'value'>,
  read: RowValues | null,
): Worth {
  const own = gathered(rows, value, read)
  const ofKnown = gathered(known.rows, value, read)
  let filled = 0
  if (read) for (let at = 0; at < rows.length; at++) filled += read.isMissing[rows[at]!]!
  return { value: own, mean: meanOf(own), known: ofKnown, knownMean: meanOf(ofKnown), filled }
}

function gathered(rows: Uint32Array, value: number, read: RowValues | null): Float64Array {
  const values = new Float64Array(rows.length)
  if (!read) return values.fill(value)
  for (let at = 0; at < rows.length; at++) values[at] = read.values[rows[at]!]!
  return values
}

function meanOf(values: Float64Array): number | null {
  if (values.length === 0) return null
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]!
  return sum / values.length
}
