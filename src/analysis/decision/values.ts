import {
  type Column,
  type FilledValues,
  HoldfastError,
  type NumberColumn,
  type Table,
} from '../../contracts'
import { rowNumbers } from '../../data/columns'
import { quantile } from '../../ground/maths'

/** What every row's customer is worth, missing cells filled. */
export interface RowValues {
  /** By row. */
  readonly values: Float64Array
  readonly isMissing: Uint8Array
  readonly filled: Omit<FilledValues, 'filled'>
}

/**
 * A column as values of customers; cells without a number get the median of those with one.
 *
 * @throws HoldfastError `column-unknown`; `value-column-text`; `value-column-empty`;
 *   `value-column-negative` for the first cell that is below 0 or endless
 */
export function readValues(table: Table, name: string): RowValues {
  const cells = numbersOf(table, name)
  const values = Float64Array.from(cells.values)
  const isMissing = new Uint8Array(values.length)
  let missing = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) {
      isMissing[row] = 1
      missing++
    } else if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      const place = { row: rowNumbers(table)(row), value: String(value) }
      throw new HoldfastError('value-column-negative', { column: name, ...place })
    }
  }
  if (missing === values.length) throw new HoldfastError('value-column-empty', { column: name })
  const median = quantile(values.filter((value) => !Number.isNaN(value)).sort(), 0.5)
  if (missing > 0)
    for (let row = 0; row < values.length; row++) if (isMissing[row]) values[row] = median
  return { values, isMissing, filled: { column: name, median, missing } }
}

function numbersOf({ file, columns }: Table, name: string): NumberColumn {
  const column: Column | undefined = columns.find((candidate) => candidate.name === name)
  if (!column) {
    const known = columns.map((candidate) => candidate.name).join(', ')
    throw new HoldfastError('column-unknown', { file: file.name, column: name, columns: known })
  }
  if (column.type === 'number') return column
  if (column.dictionary.length === 0)
    throw new HoldfastError('value-column-empty', { column: name })
  throw new HoldfastError('value-column-text', { column: name, example: column.dictionary[0]! })
}
