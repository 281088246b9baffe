import type { CodeArray, Column } from '../../contracts/table'
import { type CellKind, cellKind } from './cellText'
import type { RawColumn } from './columnBuilder'
import { codeArray, fitFloat32, numberArray, widenedCodes } from './compact'

/** Below this share of numbers among the cells that hold anything, a column is text. */
export const numberShare = 0.9

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
export function typeColumn(name: string, raw: RawColumn, maxOdd: number): TypedColumn {
  const kinds = raw.values.map(cellKind)
  if (!kinds.includes('code') && numbersPrevail(raw, kinds)) {
    return numberColumn(name, raw, kinds, maxOdd)
  }
  const column = raw.numbers
    ? mixedTextColumn(name, raw, raw.numbers)
    : textColumn(name, raw, kinds)
  return { column, odd: [], oddCount: 0 }
}

function numbersPrevail({ codes }: RawColumn, kinds: readonly CellKind[]): boolean {
  if (!kinds.includes('number') && !codes.includes(-1)) return false
  if (!kinds.includes('text')) return true
  let present = 0
  let texts = 0
  for (const code of codes) {
    const kind = code < 0 ? 'number' : kinds[code]
    if (kind === 'text') texts++
    if (kind !== 'missing') present++
  }
  return present - texts >= numberShare * present
}

function numberColumn(
  name: string,
  { codes, values, numbers }: RawColumn,
  kinds: readonly CellKind[],
  maxOdd: number,
): TypedColumn {
  const numberOf = Float64Array.from(values, (value, code) =>
    kinds[code] === 'number' ? Number(value) : Number.NaN,
  )
  const hasOdd = kinds.includes('text')
  const odd: { row: number; value: string }[] = []
  let oddCount = 0
  const cells = numberArray(
    codes.length,
    fitFloat32(numberOf) && (!numbers || keptFit32(codes, numbers)),
  )
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    cells[row] = numbers && code < 0 ? numbers[row]! : numberOf[code]!
    if (!hasOdd || kinds[code] !== 'text') continue
    if (oddCount++ < maxOdd) odd.push({ row, value: values[code]! })
  }
  return { column: { type: 'number', name, values: cells }, odd, oddCount }
}

/** True where every cell that was kept as a number fits 32 bits. */
function keptFit32(codes: CodeArray, numbers: Float64Array): boolean {
  for (let row = 0; row < codes.length; row++)
    if (codes[row]! < 0 && Math.fround(numbers[row]!) !== numbers[row]) return false
  return true
}

function textColumn(
  name: string,
  { codes, values }: RawColumn,
  kinds: readonly CellKind[],
): Column {
  const dictionary: string[] = []
  const renumbered = Int32Array.from(values, (value, code) =>
    kinds[code] === 'missing' ? -1 : dictionary.push(value) - 1,
  )
  const narrow = codeArray(codes.length, dictionary.length)
  for (let row = 0; row < codes.length; row++) narrow[row] = renumbered[codes[row]!]!
  return { type: 'text', name, codes: narrow, dictionary }
}

/** A text column some of whose cells were kept as numbers: they become text again. */
function mixedTextColumn(
  name: string,
  { codes, values }: RawColumn,
  numbers: Float64Array,
): Column {
  const dictionary: string[] = []
  const codeOf = new Map<string, number>()
  let renumbered = codeArray(codes.length, 0)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    const cell = code < 0 ? String(numbers[row]) : values[code]!
    let known = codeOf.get(cell)
    if (known === undefined) {
      known = cellKind(cell) === 'missing' ? -1 : dictionary.push(cell) - 1
      codeOf.set(cell, known)
      renumbered = widenedCodes(renumbered, dictionary.length)
    }
    renumbered[row] = known
  }
  return { type: 'text', name, codes: renumbered, dictionary }
}
