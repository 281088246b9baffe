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
  { left, unknown, blank }: Pick<Outcome, 'left' | 'unknown' | 'blank'>,
): Int8Array {
  const means = { left, unknown, blank: meaningOfBlank(blank) }
  return column.type === 'text'
    ? ofTexts(column.codes, column.dictionary, means)
    : ofNumbers(column.values, means)
}

function meaningOfBlank(blank: Outcome['blank']): Meanings['blank'] {
  if (blank === undefined) return -1
  return blank === 'left' ? 1 : 0
}

interface Meanings {
  /** The empty text: every value means the other of what `blank` does. */
  readonly left: string
  readonly unknown: readonly string[]
  readonly blank: -1 | 0 | 1
}

function ofTexts(
  codes: ArrayLike<number>,
  dictionary: readonly string[],
  { left, unknown, blank }: Meanings,
): Int8Array {
  const any = anyValue(left, blank)
  const means = dictionary.map(
    (value) => any ?? (value === left ? 1 : unknown.includes(value) ? -1 : 0),
  )
  const outcome = new Int8Array(codes.length)
  for (let row = 0; row < codes.length; row++) outcome[row] = means[codes[row]!] ?? blank
  return outcome
}

function ofNumbers(values: ArrayLike<number>, { left, unknown, blank }: Meanings): Int8Array {
  const any = anyValue(left, blank)
  const leaving = Number(left)
  const neither = new Set(unknown.map(Number))
  const outcome = new Int8Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) outcome[row] = blank
    else if (any !== null) outcome[row] = any
    else if (neither.has(value)) outcome[row] = -1
    else outcome[row] = value === leaving ? 1 : 0
  }
  return outcome
}

/** What every value means where only filled and blank are told apart; else null. */
function anyValue(left: string, blank: -1 | 0 | 1): 0 | 1 | null {
  if (left !== '' || blank === -1) return null
  return blank === 0 ? 1 : 0
}
