import type { Column, OutcomeChoice } from '../../contracts'

/** The outcome of every row: 1 left, 0 stayed, −1 unknown or not counted. Numbers are compared as numbers. */
export function outcomeOf(
  column: Column,
  { left, unknown }: Pick<OutcomeChoice, 'left' | 'unknown'>,
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
  // By code + 1: the code of a missing cell is −1.
  const means = new Int8Array(dictionary.length + 1).fill(-1)
  dictionary.forEach((value, code) => {
    means[code + 1] = value === left ? 1 : unknown.includes(value) ? -1 : 0
  })
  const outcome = new Int8Array(codes.length)
  for (let row = 0; row < codes.length; row++) outcome[row] = means[codes[row]! + 1]!
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
    if (Number.isNaN(value) || (unknown.size > 0 && unknown.has(value))) outcome[row] = -1
    else outcome[row] = value === left ? 1 : 0
  }
  return outcome
}
