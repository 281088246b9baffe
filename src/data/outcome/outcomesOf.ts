import type { Column, Outcome, Table } from '../../contracts'

/** The outcome of every row: 1 left, 0 stayed, −1 unknown. All −1 where the column is absent. */
export function outcomesOf(
  { columns, rowCount }: Pick<Table, 'columns' | 'rowCount'>,
  outcome: Outcome,
): Int8Array {
  const column = columns.find(({ name }) => name === outcome.column)
  return column ? columnOutcomes(column, outcome) : new Int8Array(rowCount).fill(-1)
}

/** The same of one column. Numbers are compared as numbers. */
export function columnOutcomes(
  column: Column,
  { left, unknown }: Pick<Outcome, 'left' | 'unknown'>,
): Int8Array {
  return column.type === 'text'
    ? ofTexts(column.codes, column.dictionary, left, unknown)
    : ofNumbers(column.values, Number(left), new Set(unknown.map(Number)))
}

function ofTexts(
  codes: ArrayLike<number>,
  dictionary: readonly string[],
  left: string,
  unknown: readonly string[],
): Int8Array {
  const means = dictionary.map((value) => (value === left ? 1 : unknown.includes(value) ? -1 : 0))
  const outcome = new Int8Array(codes.length)
  for (let row = 0; row < codes.length; row++) outcome[row] = means[codes[row]!] ?? -1
  return outcome
}

function ofNumbers(
  values: ArrayLike<number>,
  left: number,
  unknown: ReadonlySet<number>,
): Int8Array {
  const outcome = new Int8Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value) || unknown.has(value)) outcome[row] = -1
    else outcome[row] = value === left ? 1 : 0
  }
  return outcome
}
