import type { Column, DateReading, ProblemCode, TextColumn } from '../../../contracts'
import { isoDay } from '../../../ground/days'
import { rowsByCode } from '../../cell'
import {
  type DateHint,
  dayNumber,
  decideOrder,
  looksLikeDates,
  readDateParts,
  type UndecidedOrder,
} from '../../dates'
import { type MergedWritings, mergeWritings } from './mergeWritings'
import type { DecimalHint, UndecidedSign } from './numberReading'

/** What a column is typed by beside its own cells. */
export type TypingHints = DecimalHint & DateHint

export interface TypedColumn {
  readonly column: Column
  /** Cells that are not what the column holds: of numbers they count as missing. */
  readonly odd: readonly OddCell[]
  readonly oddCount: number
  readonly oddCode: Extract<ProblemCode, 'not-a-number' | 'not-a-date'>
  /** The decimal sign that its cells tell; null where they do not. */
  readonly decimal: '.' | ',' | null
  /** Writings that count as one value; null where there are none. */
  readonly merged: MergedWritings | null
}

export interface OddCell {
  /** 0-based row of the table. */
  readonly row: number
  readonly value: string
}

/** What the cells of a column leave open. */
export type OpenQuestion = Partial<UndecidedSign & UndecidedOrder>

/** Lists the first odd cells and counts all. */
export class OddCells {
  readonly odd: OddCell[] = []
  oddCount = 0

  constructor(private readonly most: number) {}

  note(row: number, value: string): void {
    if (this.oddCount++ < this.most) this.odd.push({ row, value })
  }
}

/** A text column with one text a value, and what its dates tell, where it holds dates. At most `maxOdd` odd cells are listed. */
export function typedText(
  written: TextColumn,
  hints: TypingHints,
  maxOdd: number,
): TypedColumn | OpenQuestion {
  const { column, merged } = mergeWritings(written)
  const { codes, dictionary } = column
  const oddCode = 'not-a-date'
  const text = { column, odd: [], oddCount: 0, oddCode, decimal: null, merged } as const
  if (!looksLikeDates(dictionary)) return text
  const dates = dictionary.map(readDateParts)
  const decision = decideOrder(dates, rowsByCode(codes, dictionary.length), hints)
  if (!decision) return text
  if (!('order' in decision)) return decision
  const days = Float32Array.from(dates, (parts) =>
    parts ? dayNumber(parts, decision.order) : Number.NaN,
  )
  const odd = new OddCells(maxOdd)
  if (days.some(Number.isNaN))
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!
      if (code >= 0 && Number.isNaN(days[code]!)) odd.note(row, dictionary[code]!)
    }
  const read = { ...decision, ...firstAndLast(days), days }
  return { ...text, column: { ...column, dates: read }, odd: odd.odd, oddCount: odd.oddCount }
}

function firstAndLast(days: Float32Array): Pick<DateReading, 'first' | 'last'> {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const day of days) {
    if (Number.isNaN(day)) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return { first: isoDay(first), last: isoDay(last) }
}
