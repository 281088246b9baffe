import type { NumberArray } from '../../../contracts/table'
import { fitFloat32, numberArray } from '../compact'
import type { TypedColumn } from '../typeColumn'
import { exactLength } from './exactLength'
import type { ReadPart } from './readPart'

/** The parts as one column of numbers. Of the cells that are none, at most `maxOdd` are listed. */
export function mergeNumbers(
  name: string,
  parts: readonly ReadPart[],
  maxOdd: number,
): TypedColumn {
  const odd: { row: number; value: string }[] = []
  let oddCount = 0
  const note = (row: number, value: string) => {
    if (oddCount++ < maxOdd) odd.push({ row, value })
  }
  const values = valuesOf(parts)
  let from = 0
  for (const read of parts) {
    noteOdd(read, from, note)
    from += read.rows
  }
  return { column: { type: 'number', name, values }, odd, oddCount }
}

function valuesOf(parts: readonly ReadPart[]): NumberArray {
  const only = parts.length === 1 ? parts[0]!.part : null
  if (only?.kind === 'number') return exactLength(only.values)
  const numbers = parts.map(numbersOf)
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
function numbersOf({ part, texts, kinds }: ReadPart): NumberArray {
  if (part.kind === 'number') return part.values
  return Float64Array.from(texts, (text, code) =>
    kinds[code] === 'number' ? Number(text) : Number.NaN,
  )
}

/** Names the cells of a part, whose first row is row `from` of the table, that are no numbers. */
function noteOdd(
  { part, texts, kinds }: ReadPart,
  from: number,
  note: (row: number, value: string) => void,
): void {
  if (!kinds.includes('text')) return
  if (part.kind === 'text') {
    part.codes.forEach((code, row) => {
      if (code >= 0 && kinds[code] === 'text') note(from + row, texts[code]!)
    })
    return
  }
  for (let at = 0; at < part.others.length; at += 2) {
    const code = part.others[at + 1]!
    if (kinds[code] === 'text') note(from + part.others[at]!, texts[code]!)
  }
}
