import {
  type CellTally,
  noPlainNumbers,
  type PlainNumbers,
  type PlainRows,
  rowsByCode,
} from '../../../cell'
import { plainRowsOf, pointsIn } from '../../typing'
import type { NumberPart } from '../cells'
import type { ReadPart } from './readPart'

/** The rows of a part by their texts, and by their numbers where no text was kept. */
export function tallyPart(read: ReadPart): CellTally {
  const { part, texts, kinds } = read
  let known: Uint32Array | undefined
  return {
    texts,
    kinds,
    plain: part.kind === 'number' ? plainNumbersOf(part) : noPlainNumbers,
    get rowsOf() {
      known ??= countRows(read)
      return known
    },
  }
}

function countRows({ part, texts }: ReadPart): Uint32Array {
  if (part.kind === 'text') return rowsByCode(part.codes, texts.length)
  const rowsOf = new Uint32Array(texts.length)
  for (let at = 1; at < part.others.length; at += 2) rowsOf[part.others[at]!]!++
  return rowsOf
}

function plainNumbersOf(part: NumberPart): PlainNumbers {
  const { values, decimals, others, missing, whole, sign } = part
  return {
    sign,
    rows: values.length - missing - others.length / 2,
    points: () => {
      if (whole && !decimals) return 'none'
      if (others.length === 0) return pointsIn(values, decimals)
      const { decimal, either } = plainRowsBeside(part)
      return decimal > 0 ? 'decimal' : either > 0 ? 'either' : 'none'
    },
    count: () => plainRowsBeside(part),
  }
}

/** The rows of numbers that have no text: all but the others. */
function plainRowsBeside({ values, decimals, others }: NumberPart): PlainRows {
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
