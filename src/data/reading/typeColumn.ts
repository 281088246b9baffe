import type { Column } from '../../contracts/table'
import { cellKind } from './cellText'

/** Below this share of numbers among the cells that hold anything, a column is text. */
const numberShare = 0.9

export interface TypedColumn {
  readonly column: Column
  /** Cells of a number column that are not numbers, and so count as missing. */
  readonly odd: readonly { readonly row: number; readonly value: string }[]
  readonly oddCount: number
}

/**
 * Types a column once, from its distinct cells. It is a number column where at least 90 % of its
 * cells that hold anything are numbers and none is a code such as "007"; everything else is text.
 * At most `maxOdd` odd cells are listed, all are counted. A column without any value is text.
 */
export function typeColumn(
  name: string,
  codes: Int32Array,
  values: readonly string[],
  maxOdd: number,
): TypedColumn {
  const kinds = values.map(cellKind)
  if (!kinds.includes('code') && numbersPrevail(codes, kinds)) {
    return numberColumn(name, codes, values, kinds, maxOdd)
  }
  return { column: textColumn(name, codes, values, kinds), odd: [], oddCount: 0 }
}

function numbersPrevail(codes: Int32Array, kinds: readonly string[]): boolean {
  if (!kinds.includes('number')) return false
  if (!kinds.includes('text')) return true
  let numbers = 0
  let texts = 0
  for (let row = 0; row < codes.length; row++) {
    const kind = kinds[codes[row]!]
    if (kind === 'number') numbers++
    else if (kind === 'text') texts++
  }
  return numbers >= numberShare * (numbers + texts)
}

function numberColumn(
  name: string,
  codes: Int32Array,
  values: readonly string[],
  kinds: readonly string[],
  maxOdd: number,
): TypedColumn {
  const numbers = Float64Array.from(values, (value, code) =>
    kinds[code] === 'number' ? Number(value) : Number.NaN,
  )
  const hasOdd = kinds.includes('text')
  const odd: { row: number; value: string }[] = []
  let oddCount = 0
  const cells = new Float64Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    cells[row] = numbers[code]!
    if (!hasOdd || kinds[code] !== 'text') continue
    if (oddCount++ < maxOdd) odd.push({ row, value: values[code]! })
  }
  return { column: { type: 'number', name, values: cells }, odd, oddCount }
}

function textColumn(
  name: string,
  codes: Int32Array,
  values: readonly string[],
  kinds: readonly string[],
): Column {
  const dictionary: string[] = []
  const renumbered = Int32Array.from(values, (value, code) =>
    kinds[code] === 'missing' ? -1 : dictionary.push(value) - 1,
  )
  return { type: 'text', name, codes: codes.map((code) => renumbered[code]!), dictionary }
}
