import { type CellKind, cellKind } from '../../../cell'
import { mayBeTotals } from '../../structure'
import type { ColumnPart } from '../cells'
import { NotColumnar, unpack } from '../cells'

/** A part of a column with its distinct texts read. */
export interface ReadPart {
  readonly part: ColumnPart
  readonly rows: number
  readonly texts: readonly string[]
  readonly kinds: readonly CellKind[]
}

/** Throws NotColumnar where a text is not UTF-8. */
export function readPart(part: ColumnPart): ReadPart {
  const texts = unpack(part.dictionary)
  if (texts.some(mayBeTotals)) throw new NotColumnar('perhaps totals amid the rows')
  const rows = part.kind === 'number' ? part.values.length : part.codes.length
  return { part, rows, texts, kinds: texts.map(cellKind) }
}
