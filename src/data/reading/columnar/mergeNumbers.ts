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

function valuesOf(parts: readonly ReadPart[]): Float64Array {
  const only = parts.length === 1 ? parts[0]!.part : null
  if (only?.kind === 'number') return exactLength(only.values)
  const values = new Float64Array(parts.reduce((sum, { rows }) => sum + rows, 0))
  let from = 0
  for (const { part, rows, texts, kinds } of parts) {
    if (part.kind === 'number') values.set(part.values, from)
    else {
      const numberOf = Float64Array.from(texts, (text, code) =>
        kinds[code] === 'number' ? Number(text) : Number.NaN,
      )
      part.codes.forEach((code, row) => {
        values[from + row] = code < 0 ? Number.NaN : numberOf[code]!
      })
    }
    from += rows
  }
  return values
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
