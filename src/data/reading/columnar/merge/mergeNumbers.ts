import type { NumberArray } from '../../../../contracts'
import type { CellKind } from '../../../cell'
import { exactLength, fitFloat32, numberArray } from '../../../columns'
import {
  besideNumbers,
  formatOf,
  type NumberReading,
  OddCells,
  readNumber,
  type TypedColumn,
} from '../../typing'
import type { NumberPart } from '../cells'
import { asText } from './mergeTexts'
import type { ReadPart } from './readPart'

/** The parts as one column of numbers. Of the cells that are none, at most `maxOdd` are listed. */
export function mergeNumbers(
  name: string,
  parts: readonly ReadPart[],
  reading: NumberReading,
  maxOdd: number,
): TypedColumn {
  const read = parts.map((part) => (isReadAs(part, reading) ? part : besideText(part)))
  const numbers = read.map((part) => numbersOf(part, reading))
  const odd = new OddCells(maxOdd)
  const values = valuesOf(read, numbers)
  let from = 0
  read.forEach((part, index) => {
    noteOdd(part, numbers[index]!, from, odd)
    from += part.rows
  })
  const format = formatOf(reading)
  return {
    column: { type: 'number', name, values, ...(format ? { format } : {}) },
    odd: odd.odd,
    oddCount: odd.oddCount,
    oddCode: 'not-a-number',
    decimal: reading.decimalSeen,
    merged: null,
  }
}

/** A part as text, in which words say that nothing is known as they do beside numbers. */
function besideText(part: ReadPart): ReadPart {
  const { kinds, texts, ...rest } = asText(part)
  return { ...rest, texts, kinds: texts.map((text, code) => besideNumbers(text, kinds[code]!)) }
}

/** Whether the numbers of a part are the column's as they stand; else only their texts tell. */
function isReadAs({ part }: ReadPart, { plain, convention, unit }: NumberReading): boolean {
  if (plain || part.kind === 'text') return true
  const hasSign = !part.whole || part.decimals !== null
  return unit !== '%' && (!hasSign || part.sign === convention.decimal)
}

function valuesOf(parts: readonly ReadPart[], numbers: readonly NumberArray[]): NumberArray {
  if (parts.length === 1 && parts[0]!.part.kind === 'number') return exactLength(numbers[0]!)
  const fit32 = numbers.every((each) => fitFloat32(each))
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const values = numberArray(rows, fit32)
  let from = 0
  parts.forEach((read, index) => {
    const { part } = read
    const numberOf = numbers[index]!
    if (part.kind === 'number') values.set(numberOf, from)
    else
      for (let row = 0; row < read.rows; row++) {
        const code = part.codes[row]!
        values[from + row] = code < 0 ? Number.NaN : numberOf[code]!
      }
    from += read.rows
  })
  return values
}

/** The numbers of a part's rows, or where it is text those of its texts. */
function numbersOf({ part, texts, kinds }: ReadPart, reading: NumberReading): NumberArray {
  if (part.kind === 'number')
    return reading.plain ? part.values : withOthers(part, texts, kinds, reading)
  return Float64Array.from(texts, (text, code) => {
    const kind = kinds[code]
    if (reading.plain) return kind === 'number' ? Number(text) : Number.NaN
    return kind === 'missing' ? Number.NaN : readNumber(text, reading)
  })
}

/** The numbers of a part, with those of its texts as the column has them. */
function withOthers(
  { values, others }: NumberPart,
  texts: readonly string[],
  kinds: readonly CellKind[],
  reading: NumberReading,
): NumberArray {
  if (others.length === 0) return values
  const numberOf = Float64Array.from(texts, (text, code) =>
    kinds[code] === 'missing' ? Number.NaN : readNumber(text, reading),
  )
  const all = Float64Array.from(values)
  for (let at = 0; at < others.length; at += 2) all[others[at]!] = numberOf[others[at + 1]!]!
  return fitFloat32(all) ? Float32Array.from(all) : all
}

/** Notes the cells of a part, whose first row is row `from` of the table, that are no numbers. */
function noteOdd(
  { part, texts, kinds }: ReadPart,
  numbers: NumberArray,
  from: number,
  odd: OddCells,
): void {
  if (part.kind === 'text') {
    const isOdd = texts.map((_, code) => Number.isNaN(numbers[code]!) && kinds[code] !== 'missing')
    if (!isOdd.includes(true)) return
    part.codes.forEach((code, row) => {
      if (code >= 0 && isOdd[code]) odd.note(from + row, texts[code]!)
    })
    return
  }
  for (let at = 0; at < part.others.length; at += 2) {
    const row = part.others[at]!
    const code = part.others[at + 1]!
    if (kinds[code] !== 'missing' && Number.isNaN(numbers[row]!)) odd.note(from + row, texts[code]!)
  }
}
