import type { Column, Table } from '../../contracts'

/** One number a row to sort by; missing cells are NaN. */
export type SortKeys = Float32Array | Float64Array

/** The numbers of a column, or the rank of each of its texts as people sort text with numbers in it. */
export function sortKeys(column: Column): SortKeys {
  if (column.type === 'number') return column.values
  const { codes } = column
  const rankOfCode = textRanks(column.dictionary)
  const keys = new Float64Array(codes.length)
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row]!
    keys[row] = code < 0 ? Number.NaN : rankOfCode[code]!
  }
  return keys
}

/** The position of each row in the file. */
export function fileOrder({ rowCount }: Table): SortKeys {
  const keys = new Float64Array(rowCount)
  for (let row = 0; row < rowCount; row++) keys[row] = row
  return keys
}

function textRanks(dictionary: readonly string[]): Float64Array {
  const numbers = numberedTexts(dictionary)
  if (numbers) return numbers
  const alphabetical = new Intl.Collator(undefined, { numeric: true })
  const codes = Array.from(dictionary, (_, code) => code)
  codes.sort((a, b) => alphabetical.compare(dictionary[a]!, dictionary[b]!))
  const ranks = new Float64Array(codes.length)
  codes.forEach((code, rank) => {
    ranks[code] = rank
  })
  return ranks
}

/**
 * The numbers of texts such as C1, C2, C10: one and the same beginning, then a whole number without
 * leading zeros. They sort as their numbers do, where comparing a million texts takes seconds. Null
 * for all others.
 */
function numberedTexts(dictionary: readonly string[]): Float64Array | null {
  const [, start] = /^([A-Za-z]*[-_ ]?)\d/.exec(dictionary[0] ?? '') ?? []
  if (start === undefined) return null
  const wholeNumber = /^(0|[1-9]\d{0,14})$/
  const numbers = new Float64Array(dictionary.length)
  for (let code = 0; code < dictionary.length; code++) {
    const text = dictionary[code]!
    const digits = text.slice(start.length)
    if (!(text.startsWith(start) && wholeNumber.test(digits))) return null
    numbers[code] = Number(digits)
  }
  return numbers
}
