import { type CellTally, noPlainRows, type PlainRows, rowsByCode } from '../cellTally'
import { plainRowsOf } from '../plainRows'
import type { NumberPart } from './part'
import type { ReadPart } from './readPart'

/** The rows of a part by their texts, and by their numbers where no text was kept. */
export function tallyPart({ part, texts, kinds }: ReadPart): CellTally {
  if (part.kind === 'text') {
    const rowsOf = rowsByCode(part.codes, texts.length)
    return { texts, kinds, rowsOf, plain: noPlainRows }
  }
  const rowsOf = new Uint32Array(texts.length)
  for (let at = 1; at < part.others.length; at += 2) rowsOf[part.others[at]!]!++
  return { texts, kinds, rowsOf, plain: plainOf(part) }
}

/** The rows of numbers that have no text: all but the others. */
function plainOf({ values, decimals, others }: NumberPart): PlainRows {
  const all = plainRowsOf(values, decimals)
  if (others.length === 0) return all
  const known = new Float64Array(others.length / 2)
  for (let at = 0; at < known.length; at++) known[at] = values[others[2 * at]!]!
  const more = plainRowsOf(known, null)
  return {
    whole: all.whole - more.whole,
    zero: all.zero - more.zero,
    decimal: all.decimal - more.decimal,
    either: all.either - more.either,
  }
}
