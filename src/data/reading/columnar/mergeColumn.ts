import { numberShare, type TypedColumn } from '../typeColumn'
import { mergeNumbers } from './mergeNumbers'
import { mergeTexts } from './mergeTexts'
import type { ColumnPart } from './part'
import { type ReadPart, readPart } from './readPart'

/**
 * Types a column once, from all its parts in order, by the rules of typeColumn. At most `maxOdd`
 * odd cells are listed. Throws NotColumnar where a text is not UTF-8.
 */
export function mergeColumn(
  name: string,
  parts: readonly ColumnPart[],
  maxOdd: number,
): TypedColumn {
  const read = parts.map(readPart)
  if (numbersPrevail(read)) return mergeNumbers(name, read, maxOdd)
  return { column: mergeTexts(name, read), odd: [], oddCount: 0 }
}

function numbersPrevail(parts: readonly ReadPart[]): boolean {
  if (parts.some(({ kinds }) => kinds.includes('code')) || !parts.some(holdsNumber)) return false
  if (!parts.some(({ kinds }) => kinds.includes('text'))) return true
  let present = 0
  let texts = 0
  for (const { part, rows, kinds } of parts) {
    if (part.kind === 'number') {
      present += rows - part.missing
      for (let at = 1; at < part.others.length; at += 2)
        if (kinds[part.others[at]!] === 'text') texts++
      continue
    }
    for (const code of part.codes) {
      if (code < 0 || kinds[code] === 'missing') continue
      present++
      if (kinds[code] === 'text') texts++
    }
  }
  return present - texts >= numberShare * present
}

function holdsNumber({ part, rows, kinds }: ReadPart): boolean {
  if (kinds.includes('number')) return true
  return part.kind === 'number' && rows - part.missing > part.others.length / 2
}
