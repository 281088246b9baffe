import type { CodeArray, TextColumn } from '../../../contracts'
import { type CellKind, type CellTally, cellKind, noPlainNumbers, rowsByCode } from '../../cell'
import { codeArray, fitFloat32, numberArray, widenedCodes } from '../../columns'
import type { RawColumn } from './columnBuilder'
import { amongTexts, besideNumbers, type KindInColumn, missingIn, settled } from './missingInColumn'
import { formatOf, type NumberReading, numberReading, readNumber } from './numberReading'
import { plainRowsOf, pointsIn } from './plainRows'
import {
  OddCells,
  type OpenQuestion,
  type TypedColumn,
  type TypingHints,
  typedText,
} from './typedColumn'

/**
 * Types a column once, from its distinct cells. It is a number column where at least 90 % of its
 * cells that hold anything are numbers in one convention and none is a code such as "007";
 * everything else is text, and perhaps dates. At most `maxOdd` odd cells are listed, all are counted.
 * A column without any value is text. Returns the question where hints must decide first.
 */
export function typeColumn(
  name: string,
  raw: RawColumn,
  maxOdd: number,
  hints: TypingHints,
): TypedColumn | OpenQuestion {
  const tally = tallyOf(raw, raw.values.map(cellKind))
  const asNumbers = settled([tally], besideNumbers)
  const reading = numberReading(asNumbers, hints)
  if (reading && !('convention' in reading)) return reading
  if (reading) {
    const typed = numberColumn(name, raw, asNumbers[0]!.kinds, reading, maxOdd)
    return { ...typed, column: { ...typed.column, ...missingIn(asNumbers) } }
  }
  const kindOf = amongTexts([tally])
  const asTexts = settled([tally], kindOf)
  const column = raw.numbers
    ? mixedTextColumn(name, raw, raw.numbers, kindOf)
    : textColumn(name, raw, asTexts[0]!.kinds)
  return typedText({ ...column, ...missingIn(asTexts) }, hints, maxOdd)
}

function tallyOf({ codes, values, numbers }: RawColumn, kinds: readonly CellKind[]): CellTally {
  const rowsOf = rowsByCode(codes, values.length)
  if (!numbers) return { texts: values, kinds, rowsOf, plain: noPlainNumbers }
  const kept = numbers.filter((_, row) => codes[row]! < 0)
  const plain = {
    rows: kept.length,
    sign: '.' as const,
    points: () => pointsIn(kept, null),
    count: () => plainRowsOf(kept, null),
  }
  return { texts: values, kinds, rowsOf, plain }
}

function numberColumn(
  name: string,
  { codes, values, numbers }: RawColumn,
  kinds: readonly CellKind[],
  reading: NumberReading,
  maxOdd: number,
): TypedColumn {
  const read = (text: string) => (reading.plain ? Number(text) : readNumber(text, reading))
  const numberOf = Float64Array.from(values, (value, code) =>
    isRead(kinds[code]!, reading) ? read(value) : Number.NaN,
  )
  const odd = new OddCells(maxOdd)
  const kept = numbers && !reading.plain ? keptNumbers(codes, numbers, read) : numbers
  const cells = numberArray(codes.length, fitFloat32(numberOf) && (!kept || keptFit32(codes, kept)))
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    const value = kept && code < 0 ? kept[row]! : numberOf[code]!
    cells[row] = value
    if (!Number.isNaN(value) || kinds[code] === 'missing') continue
    odd.note(row, code < 0 ? String(numbers?.[row]) : values[code]!)
  }
  const format = formatOf(reading)
  return {
    column: { type: 'number', name, values: cells, ...(format ? { format } : {}) },
    odd: odd.odd,
    oddCount: odd.oddCount,
    oddCode: 'not-a-number',
    decimal: reading.decimalSeen,
    merged: null,
  }
}

/** Whether a cell of this kind can be a number of the column. */
const isRead = (kind: CellKind, { plain }: NumberReading) =>
  kind === 'number' || (!plain && kind === 'text')

/** The cells kept as numbers in a convention in which "1.234" may be another number. */
function keptNumbers(
  codes: CodeArray,
  numbers: Float64Array,
  read: (text: string) => number,
): Float64Array {
  return numbers.map((number, row) => (codes[row]! < 0 ? read(String(number)) : Number.NaN))
}

/** True where every cell that was kept as a number fits 32 bits. */
function keptFit32(codes: CodeArray, numbers: Float64Array): boolean {
  for (let row = 0; row < codes.length; row++) {
    const number = numbers[row]!
    if (codes[row]! < 0 && Math.fround(number) !== number && !Number.isNaN(number)) return false
  }
  return true
}

function textColumn(
  name: string,
  { codes, values }: RawColumn,
  kinds: readonly CellKind[],
): TextColumn {
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
  kindOf: KindInColumn,
): TextColumn {
  const dictionary: string[] = []
  const codeOf = new Map<string, number>()
  let renumbered = codeArray(codes.length, 0)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    const cell = code < 0 ? String(numbers[row]) : values[code]!
    let known = codeOf.get(cell)
    if (known === undefined) {
      known = kindOf(cell, cellKind(cell)) === 'missing' ? -1 : dictionary.push(cell) - 1
      codeOf.set(cell, known)
      renumbered = widenedCodes(renumbered, dictionary.length)
    }
    renumbered[row] = known
  }
  return { type: 'text', name, codes: renumbered, dictionary }
}
